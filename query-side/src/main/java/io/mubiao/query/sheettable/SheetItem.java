package io.mubiao.query.sheettable;

import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.sheet.FindingCounts;
import io.mubiao.shared.sheet.Opinion;
import io.mubiao.shared.sheet.SheetContent;
import io.mubiao.shared.sheet.SheetId;
import io.mubiao.shared.sheet.SheetPhase;
import io.mubiao.shared.sheet.SheetState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A sheet as a line of a list.
 *
 * @param waitingSince when it came to where it is now
 * @param returns how often it was sent back
 * @param unconfirmed whether an amendment waits for the unit's consent
 * @param grade the last one that a reviewer gave since the revision began
 * @param findings what the checks found when it was last submitted
 * @param inForceRevision the approved revision that holds, if any
 */
public record SheetItem(
        SheetId id,
        long version,
        int revision,
        int round,
        SheetPhase state,
        @Nullable String stage,
        @Nullable String stageLabel,
        UnitId unit,
        @Nullable String projectName,
        @Nullable String department,
        @Nullable String implementingUnit,
        @Nullable String financeOffice,
        int fiscalYear,
        @Nullable String annualAmount,
        @Nullable Instant submittedAt,
        Instant waitingSince,
        Instant changedAt,
        int returns,
        boolean unconfirmed,
        Opinion.@Nullable Grade grade,
        @Nullable FindingCounts findings,
        @Nullable Integer inForceRevision) {

    static SheetItem of(SheetState state, SheetContent content, Instant waitingSince) {
        var stage = state.stage();
        var inForce = state.inForce();
        return new SheetItem(
                state.id(),
                state.version(),
                state.revision(),
                state.round(),
                state.phase(),
                stage == null ? null : stage.name(),
                stage == null ? null : stage.label(),
                state.unit(),
                content.projectName(),
                content.department(),
                content.implementingUnit(),
                content.financeOffice(),
                content.fiscalYear(),
                content.annualAmount(),
                state.submittedAt(),
                waitingSince,
                state.changedAt(),
                state.returns(),
                state.amendment() != null,
                state.grade(),
                state.findings(),
                inForce == null ? null : inForce.revision());
    }
}
