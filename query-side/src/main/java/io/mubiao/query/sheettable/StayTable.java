package io.mubiao.query.statistics;

import io.mubiao.query.following.Rows;
import io.mubiao.query.replay.FoldedSheet;
import io.mubiao.query.replay.FoldedSheet.Step;
import io.mubiao.query.replay.Places;
import io.mubiao.query.replay.StoredJson;
import io.mubiao.query.replay.UnitNames;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.sheet.SheetEvent.SheetApproved;
import io.mubiao.shared.sheet.SheetEvent.SheetPassed;
import io.mubiao.shared.sheet.SheetEvent.SheetRejected;
import io.mubiao.shared.sheet.SheetEvent.SheetReturned;
import io.mubiao.shared.sheet.SheetState;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a batch of events changes in the tables of the statistics. */
final class StatisticsRows {

    /** What ends a stay; a withdrawal does not: nobody decided. */
    private static final Set<Class<?>> DECISIONS =
            Set.of(SheetPassed.class, SheetReturned.class, SheetRejected.class, SheetApproved.class);

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,13}(\\.\\d{1,2})?");

    private final UnitNames units;
    private final Map<UnitId, @Nullable UnitId> departments = new HashMap<>();
    private final Rows sheets = new Rows();
    private final Rows stays = new Rows();

    StatisticsRows(UnitNames units) {
        this.units = units;
    }

    Rows sheets() {
        return sheets;
    }

    Rows stays() {
        return stays;
    }

    void add(FoldedSheet sheet) {
        var state = sheet.state();
        var content = state.content();
        var stage = state.stage();
        sheets.add(
                state.id(),
                state.version(),
                state.region(),
                state.unit(),
                departmentOf(state),
                content.department(),
                content.fiscalYear(),
                content.projectName(),
                amount(content.annualAmount()),
                state.phase(),
                stage == null ? null : stage.name(),
                stage == null ? null : stage.label(),
                stage == null ? -1 : state.chain().indexOf(stage),
                state.everSubmitted(),
                state.returns(),
                String.join(" ", Places.seeing(state)),
                sheet.draftedAt(),
                sheet.waitingSince(),
                StoredJson.write(state),
                !state.chain().isEmpty());
        sheet.steps().forEach(this::addStay);
    }

    private void addStay(Step step) {
        var moment = step.moment();
        var stage = step.stage();
        if (stage != null && DECISIONS.contains(moment.event().getClass())) {
            stays.add(
                    moment.event().sheet(),
                    moment.version(),
                    stage.name(),
                    stage.label(),
                    step.position(),
                    step.since(),
                    moment.trace().at());
        }
    }

    private @Nullable UnitId departmentOf(SheetState state) {
        return departments.computeIfAbsent(state.unit(), units::departmentOf);
    }

    private static @Nullable String amount(@Nullable String amount) {
        return amount != null && AMOUNT.matcher(amount).matches() ? amount : null;
    }
}
