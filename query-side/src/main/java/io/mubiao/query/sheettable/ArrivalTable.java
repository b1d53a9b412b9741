package io.mubiao.query.sheettable;

import io.mubiao.query.projection.Table;
import io.mubiao.query.projection.Tables;
import io.mubiao.query.replay.VisibilityKeys;
import io.mubiao.query.sheettable.FoldedSheet.Step;
import io.mubiao.shared.org.Trace;
import io.mubiao.shared.sheet.SheetEvent.SheetAmended;
import io.mubiao.shared.sheet.SheetEvent.SheetPassed;
import io.mubiao.shared.sheet.SheetEvent.SheetReopened;
import io.mubiao.shared.sheet.SheetEvent.SheetReturned;
import io.mubiao.shared.workflow.Stage;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the table sheet_arrival: what last brought a sheet to whoever works on it. Nobody is told of what came before. */
@Component
class ArrivalTable implements SheetTable {

    private record Arrival(Step step, SheetNoticeKind kind) {

        static Stream<Arrival> of(Step step) {
            var kind = kindOf(step);
            return kind == null ? Stream.empty() : Stream.of(new Arrival(step, kind));
        }

        Trace trace() {
            return step.moment().trace();
        }

        /** Where the sheet has come; of what comes back, where it was. */
        @Nullable
        String stage() {
            Stage stage = kind == SheetNoticeKind.ARRIVED ? step.after().stage() : step.stage();
            return stage == null ? null : stage.label();
        }
    }

    private static final Table<Arrival> TABLE = Table.<Arrival>named("sheet_arrival")
            .key("sheet", "uuid", arrival -> arrival.step().moment().event().sheet())
            .column("version", "bigint", arrival -> arrival.step().moment().version())
            .column("kind", "text", Arrival::kind)
            .column("place", "text", arrival -> arrival.step().after().turn())
            .column("at", "timestamptz", arrival -> arrival.trace().at())
            .column("actor", "text", arrival -> arrival.trace().actor())
            .column("name", "text", arrival -> arrival.trace().name())
            .column("stage", "text", Arrival::stage);

    @Override
    public void write(List<FoldedSheet> changed, Tables tables) {
        tables.upsert(
                TABLE,
                changed.stream().flatMap(sheet -> sheet.last(Arrival::of)).toList());
    }

    /** In review, whatever happens brings the sheet to somebody anew; an amendment comes with its pass. */
    private static @Nullable SheetNoticeKind kindOf(Step step) {
        var event = step.moment().event();
        var stage = step.after().stage();
        if (stage == null) {
            var isBack = event instanceof SheetReturned;
            return isBack ? SheetNoticeKind.RETURNED : event instanceof SheetReopened ? SheetNoticeKind.REOPENED : null;
        }
        if (Objects.equals(step.after().turn(), VisibilityKeys.at(stage))) {
            return event instanceof SheetAmended ? null : SheetNoticeKind.ARRIVED;
        }
        return event instanceof SheetPassed ? SheetNoticeKind.AMENDED : null;
    }
}
