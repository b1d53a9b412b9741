package io.mubiao.command.sheet;

import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.Units;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.sheet.SheetState;
import io.mubiao.shared.workflow.ChainRules;
import io.mubiao.shared.workflow.Responsibility;
import io.mubiao.shared.workflow.ReviewChain;
import io.mubiao.shared.workflow.ReviewChain.StageDefinition;
import io.mubiao.shared.workflow.Stage;
import io.mubiao.shared.workflow.StageScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Finds the way of a sheet: the stages that its region and amount ask for, and the units that answer for them. */
final class Routing {

    private final Function<String, ReviewChain> chains;
    private final Responsibility responsibility;

    /** @param chains the chain that a region has adopted */
    Routing(Function<String, ReviewChain> chains, Units units) {
        this.chains = chains;
        this.responsibility = new Responsibility(units);
    }

    /**
     * The stages for the submission at hand. Those of a revision's first submission stay, whatever the region adopts
     * meanwhile; only an amount that was raised since brings in the stages that it reaches.
     *
     * @throws DomainException {@code NO_RESPONSIBLE_UNIT} when the register names no department or no office
     */
    List<Stage> chainFor(SheetState sheet) {
        var amount = sheet.content().annualAmount();
        var due = chains.apply(sheet.region()).stagesFor(amount);
        if (sheet.chain().isEmpty()) {
            var department = responsibility.departmentOf(sheet.unit());
            return due.stream()
                    .map(stage -> Responsibility.stage(stage, department))
                    .toList();
        }
        var way = new ArrayList<>(sheet.chain());
        for (int i = 0; i < due.size(); i++) {
            if (!due.get(i).appliesTo(sheet.submittedAmount()) && placeOf(due.get(i), way) < 0) {
                way.add(
                        placeBefore(due.subList(i + 1, due.size()), way),
                        Responsibility.stage(due.get(i), responsibility.departmentOf(sheet.unit())));
            }
        }
        return way;
    }

    /**
     * Who answers by the register for the stage at which the sheet waits, in place of the unit that answered until now.
     *
     * @throws DomainException {@code NOTHING_TO_HAND_OVER} when the register names the same unit
     */
    UnitId successorAt(SheetState sheet) {
        var stage = Objects.requireNonNull(sheet.stage());
        var department = responsibility.departmentOf(sheet.unit());
        var responsible = ChainRules.scopeOf(stage.role()) == StageScope.FINANCE_OFFICE
                ? Responsibility.officeOf(department)
                : department.id();
        if (responsible.equals(stage.unit())) {
            throw new DomainException(
                    ErrorCode.NOTHING_TO_HAND_OVER,
                    "单位名册中“" + stage.label() + "”仍由单位 " + responsible + " 办理，请为该单位配备"
                            + stage.role().label());
        }
        return responsible;
    }

    /** Before the first of the later stages that is on the way, at any rate before the approval. */
    private static int placeBefore(List<StageDefinition> later, List<Stage> way) {
        return later.stream()
                .mapToInt(stage -> placeOf(stage, way))
                .filter(place -> place >= 0)
                .findFirst()
                .orElse(way.size() - 1);
    }

    private static int placeOf(StageDefinition stage, List<Stage> way) {
        return way.stream().map(Stage::name).toList().indexOf(stage.name());
    }
}
