package io.mubiao.query.document;

import io.mubiao.query.paper.Foot;
import io.mubiao.query.paper.Form;
import io.mubiao.query.paper.Form.Heading;
import io.mubiao.query.paper.Form.Rank;
import io.mubiao.query.paper.Grid;
import io.mubiao.query.paper.Grid.Cell;
import io.mubiao.query.paper.PrintedStatus;
import io.mubiao.query.paper.Ruler;
import io.mubiao.shared.sheet.CellLabels;
import io.mubiao.shared.sheet.Cells;
import io.mubiao.shared.sheet.SheetState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 绩效目标调整表: why the target was adjusted, and every cell that differs from what was in force before. */
final class AdjustmentSheet {

    private static final String TITLE = "项目支出绩效目标调整表";
    private static final Ruler RULER = new Ruler(0, 7, 16, 30, 50, 65, 67, 100);

    private final Adjustment adjustment;
    private final SheetState shown;
    private final PrintedStatus status;
    private final List<List<Cell>> rows = new ArrayList<>();

    AdjustmentSheet(Adjustment adjustment, SheetState shown, PrintedStatus status) {
        this.adjustment = adjustment;
        this.shown = shown;
        this.status = status;
    }

    Form form(Foot foot, Proceedings proceedings) {
        new ProjectHead(RULER, shown.content()).addTo(rows);
        var before = adjustment.before();
        addWhole(
                "调整前批复",
                "第 " + before.revision() + " 版　" + before.approvalNumber() + "　"
                        + PrintedStatus.day(before.approvedAt()));
        addWhole("调整申请", trace());
        addWhole("调整原因", adjustment.reason());
        int heading = rows.size();
        rows.add(List.of(
                RULER.between(0, 7, Cell.label("序号")),
                RULER.between(7, 30, Cell.label("调整内容")),
                RULER.between(30, 65, Cell.label("调整前")),
                RULER.between(65, 100, Cell.label("调整后"))));
        addChanges();
        proceedings.decisions().forEach(this::addDecision);
        var year = "（" + shown.content().fiscalYear() + " 年　第 " + shown.revision() + " 版）";
        var headings = List.of(new Heading(TITLE, Rank.TITLE), new Heading(year, Rank.BELOW_TITLE));
        return new Form(TITLE, headings, new Grid(RULER.widths(), heading, heading + 1, rows), status.mark(), foot);
    }

    private String trace() {
        var trace = adjustment.started().trace();
        return trace.name() + "　" + PrintedStatus.day(trace.at());
    }

    private void addWhole(String label, String text) {
        rows.add(List.of(RULER.between(0, 16, Cell.label(label)), RULER.between(16, 100, Cell.text(text))));
    }

    private void addChanges() {
        var before = adjustment.before().content();
        var after = shown.content();
        var labels = CellLabels.of(before, after);
        var changes = Cells.changes(before, after);
        for (int i = 0; i < changes.size(); i++) {
            var change = labels.of(changes.get(i));
            rows.add(List.of(
                    RULER.between(0, 7, Cell.centred(Integer.toString(i + 1))),
                    RULER.between(7, 30, Cell.text(change.label())),
                    RULER.between(30, 65, Cell.text(printed(change.from()))),
                    RULER.between(65, 100, Cell.text(printed(change.to())))));
        }
        if (changes.isEmpty()) {
            rows.add(List.of(RULER.between(0, 100, Cell.centred("内容尚无变化"))));
        }
    }

    private static String printed(@Nullable String text) {
        return text == null ? "（无）" : text;
    }

    private void addDecision(Proceedings.Decision decision) {
        var words = decision.words().isEmpty() ? "" : "：" + decision.words();
        var signed = decision.unit() + " " + decision.trace().name() + "　"
                + PrintedStatus.day(decision.trace().at());
        addWhole(decision.stage(), decision.outcome() + words + "\n" + signed);
    }
}
