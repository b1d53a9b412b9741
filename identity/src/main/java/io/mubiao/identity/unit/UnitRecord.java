package io.mubiao.identity.unit;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import io.mubiao.identity.unit.UnitCommand.AssignFinanceOffice;
import io.mubiao.identity.unit.UnitCommand.CreateUnit;
import io.mubiao.identity.unit.UnitCommand.OnVersion;
import io.mubiao.identity.unit.UnitCommand.RenameUnit;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.Trace;
import io.mubiao.shared.org.Unit;
import io.mubiao.shared.org.UnitEvent;
import io.mubiao.shared.org.UnitEvent.FinanceOfficeAssigned;
import io.mubiao.shared.org.UnitEvent.UnitCreated;
import io.mubiao.shared.org.UnitEvent.UnitRenamed;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A unit in the register. Its parent is chosen once, from units that already exist: no circle can arise. */
@Aggregate(type = "Unit", lockFactory = "noLocks")
class UnitRecord {

    @AggregateIdentifier
    private @Nullable String stream;

    private @Nullable UnitCreated creation;
    private @Nullable String name;
    private @Nullable UnitId office;

    /** What holds for every command on a unit: an administrator of its region, on the version that was shown. */
    @CommandHandlerInterceptor
    void guard(OnVersion command) {
        var region = Objects.requireNonNull(creation).region();
        if (!region.equals(command.actor().region())) {
            throw command.notFound();
        }
        requireAdmin(command.actor(), region);
        command.requirePresent(getVersion() + 1);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(CreateUnit command, UnitRegister register) {
        var wanted =
                new UnitCreated(command.unit(), command.name(), command.kind(), command.region(), command.parent());
        requireAdmin(command.actor(), command.region());
        if (wanted.equals(creation)) {
            return;
        }
        if (creation != null) {
            throw new DomainException(ErrorCode.ID_TAKEN, "单位代码 " + command.unit() + " 已被使用");
        }
        requireSuitableParent(command, register);
        publish(wanted, command.actor());
    }

    @CommandHandler
    void handle(RenameUnit command) {
        if (!command.name().equals(name)) {
            publish(new UnitRenamed(command.unit(), command.name()), command.actor());
        }
    }

    @CommandHandler
    void handle(AssignFinanceOffice command, UnitRegister register) {
        AssignFinanceOffice.requireLookedAfter(Objects.requireNonNull(creation).kind());
        var found = known(command.office(), command.actor(), register);
        AssignFinanceOffice.requireOffice(found.kind(), found.name());
        if (!command.office().equals(office)) {
            publish(new FinanceOfficeAssigned(command.unit(), command.office()), command.actor());
        }
    }

    @EventSourcingHandler
    void on(UnitCreated event) {
        stream = Unit.stream(event.unit());
        creation = event;
        name = event.name();
    }

    @EventSourcingHandler
    void on(UnitRenamed event) {
        name = event.name();
    }

    @EventSourcingHandler
    void on(FinanceOfficeAssigned event) {
        office = event.office();
    }

    private static void requireAdmin(Actor actor, String region) {
        if (!actor.has(Role.ADMIN) || !actor.region().equals(region)) {
            throw new DomainException(ErrorCode.FORBIDDEN, "只有本区划的系统管理员可以维护单位");
        }
    }

    private static void requireSuitableParent(CreateUnit command, UnitRegister register) {
        command.requireParentIfUnit();
        var parent = command.parent();
        if (parent != null) {
            CreateUnit.requireSuitableParent(
                    known(parent, command.actor(), register).kind());
        }
    }

    private static UnitEntry known(UnitId unit, Actor actor, UnitRegister register) {
        var found = register.find(unit);
        if (found == null || !found.region().equals(actor.region())) {
            throw UnitCommand.notFound(unit);
        }
        return found;
    }

    private static void publish(UnitEvent event, Actor actor) {
        apply(event, MetaData.from(Trace.metaData(actor, Role.ADMIN)));
    }
}
