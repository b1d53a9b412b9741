package io.mubiao.query.sheettable;

import io.mubiao.query.projection.Table;
import io.mubiao.query.projection.Tables;
import io.mubiao.query.sheettable.FoldedSheet.Step;
import io.mubiao.shared.sheet.SheetEvent.StageDecision;
import io.mubiao.shared.workflow.Stage;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Writes the table sheet_stay: how long a sheet was at a stage. A withdrawal ends no stay: nobody decided. */
@Component
class StayTable implements SheetTable {

    private static final Table<Step> TABLE = Table.<Step>named("sheet_stay")
            .key("sheet", "uuid", step -> step.moment().event().sheet())
            .key("version", "bigint", step -> step.moment().version())
            .column("stage", "text", step -> stage(step).name())
            .column("label", "text", step -> stage(step).label())
            .column("position", "int", Step::position)
            .column("arrived_at", "timestamptz", Step::since)
            .column("decided_at", "timestamptz", step -> step.moment().trace().at());

    @Override
    public void write(List<FoldedSheet> changed, Tables tables) {
        tables.insert(
                TABLE,
                changed.stream()
                        .flatMap(sheet -> sheet.steps().stream())
                        .filter(step -> step.stage() != null && step.moment().event() instanceof StageDecision)
                        .toList());
    }

    private static Stage stage(Step step) {
        return Objects.requireNonNull(step.stage());
    }
}
