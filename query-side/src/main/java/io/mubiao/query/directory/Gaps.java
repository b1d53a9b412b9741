package io.mubiao.query.directory;

import io.mubiao.query.directory.Setup.Gap;
import io.mubiao.query.directory.Setup.GapKind;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.Unit;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UnitKind;
import io.mubiao.shared.org.Units;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.workflow.Responsibility;
import io.mubiao.shared.workflow.ReviewChain;
import io.mubiao.shared.workflow.ReviewChain.StageDefinition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what keeps sheets from going their way: sends one of every unit through its stages, on paper. */
final class Gaps {

    private final ReviewChain chain;
    private final Units units;
    private final Responsibility responsibility;
    private final Staff staff;
    private final Set<Gap> found = new LinkedHashSet<>();

    /** Who works where. */
    interface Staff {

        /**
         * Whether an active account has the role.
         *
         * @param unit null: anywhere in the region
         */
        boolean works(Role role, @Nullable UnitId unit);
    }

    Gaps(ReviewChain chain, Units units, Staff staff) {
        this.chain = chain;
        this.units = units;
        this.responsibility = new Responsibility(units);
        this.staff = staff;
    }

    /** Of units that draft, a gap that several share once. */
    List<Gap> of(Collection<Unit> register) {
        for (var unit : register) {
            var drafts = staff.works(Role.DRAFTER, unit.id());
            if (unit.kind() == UnitKind.UNIT && !drafts) {
                found.add(new Gap(GapKind.NO_DRAFTER, unit.id(), unit.name(), "没有可以填报的账号"));
            }
            if (unit.kind() == UnitKind.UNIT || drafts) {
                send(unit);
            }
        }
        return new ArrayList<>(found);
    }

    private void send(Unit from) {
        try {
            var department = responsibility.departmentOf(from.id());
            chain.stages().forEach(stage -> arrive(stage, department));
        } catch (DomainException refusal) {
            found.add(new Gap(GapKind.NO_RESPONSIBLE_UNIT, from.id(), from.name(), refusal.detail()));
        }
    }

    private void arrive(StageDefinition definition, Unit department) {
        try {
            var stage = Responsibility.stage(definition, department);
            if (!staff.works(stage.role(), stage.unit())) {
                found.add(new Gap(
                        GapKind.NO_REVIEWER,
                        stage.unit(),
                        nameOf(stage.unit()),
                        "“" + stage.label() + "”没有" + stage.role().label()));
            }
        } catch (DomainException refusal) {
            found.add(new Gap(GapKind.NO_RESPONSIBLE_UNIT, department.id(), department.name(), refusal.detail()));
        }
    }

    private @Nullable String nameOf(@Nullable UnitId id) {
        if (id == null) {
            return null;
        }
        var unit = units.find(id);
        return unit == null ? Objects.toString(id) : unit.name();
    }
}
