package io.mubiao.identity.shredding;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.IncompatibleRoles;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.ShreddingEvent.ShredKeysDestroyed;
import io.mubiao.shared.org.Trace;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** All that was ever forgotten of where requests came from. */
@Aggregate(type = "Shredding", lockFactory = "noLocks")
class Shredding {

    @AggregateIdentifier
    private @Nullable String stream;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DestroyShredKeys command, Keeping keeping, HomeRegion home) {
        var actor = command.actor();
        if (!actor.has(Role.ADMIN)) {
            throw new DomainException(ErrorCode.FORBIDDEN, "只有系统管理员可以销毁来源信息的密钥");
        }
        IncompatibleRoles.refuseAmong(actor.roles());
        if (Actor.SYSTEM.equals(command.account()) && !home.isThatOf(actor)) {
            throw new DomainException(
                    ErrorCode.FORBIDDEN, "账号 system 的密钥只有本系统所属区划（%s）的系统管理员可以销毁".formatted(home.code()));
        }
        if (!keeping.isOver(command.year())) {
            throw new DomainException(
                    ErrorCode.STILL_TO_BE_KEPT,
                    "%d 年的来源信息须保存到 %s".formatted(command.year(), keeping.lastDay(command.year())));
        }
        apply(
                new ShredKeysDestroyed(command.year(), command.account(), command.reason()),
                MetaData.from(Trace.metaData(actor, Role.ADMIN)));
    }

    @EventSourcingHandler
    void on(ShredKeysDestroyed event) {
        stream = DestroyShredKeys.STREAM;
    }
}
