package io.mubiao.query.document;

import io.mubiao.query.paper.Foot;
import io.mubiao.query.paper.Form;
import io.mubiao.query.paper.Form.Heading;
import io.mubiao.query.paper.Form.Rank;
import io.mubiao.query.paper.Grid;
import io.mubiao.query.paper.Grid.Cell;
import io.mubiao.query.paper.PrintedStatus;
import io.mubiao.query.paper.Ruler;
import io.mubiao.shared.sheet.Assessment;
import io.mubiao.shared.sheet.ReviewForm;
import io.mubiao.shared.sheet.ReviewForm.Block;
import io.mubiao.shared.sheet.ReviewForm.Item;
import io.mubiao.shared.sheet.SheetState;
import io.mubiao.shared.text.PlainDecimal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 项目支出绩效目标审核表 (财预〔2015〕88号): what was asked, how it was scored, and who decided what. What nobody scored is a dash. */
final class ReviewSheet {

    private static final String NOTHING = "—";
    private static final Ruler RULER = new Ruler(0, 14, 16, 30, 38, 50, 67, 80, 90, 100);

    private final Proceedings proceedings;
    private final SheetState shown;
    private final PrintedStatus status;
    private final Assessment assessment;
    private final List<List<Cell>> rows = new ArrayList<>();

    ReviewSheet(Proceedings proceedings, SheetState shown, PrintedStatus status) {
        this.proceedings = proceedings;
        this.shown = shown;
        this.status = status;
        this.assessment = proceedings.assessment();
    }

    Form form(Foot foot) {
        var review = ReviewForm.standard();
        new ProjectHead(RULER, shown.content()).addTo(rows);
        rows.add(List.of(
                RULER.between(0, 14, Cell.label("审核内容")),
                RULER.between(14, 30, Cell.label("审核要点")),
                RULER.between(30, 80, Cell.label("具体内容")),
                RULER.between(80, 90, Cell.label("分值")),
                RULER.between(90, 100, Cell.label("得分"))));
        review.blocks().forEach(this::addBlock);
        addResult(review);
        proceedings.decisions().forEach(this::addDecision);
        var headings = List.of(
                new Heading(review.title(), Rank.TITLE),
                new Heading("（" + shown.content().fiscalYear() + " 年　第 " + shown.revision() + " 版）", Rank.BELOW_TITLE));
        int heading = ProjectHead.ROWS;
        return new Form(
                review.title(), headings, new Grid(RULER.widths(), heading, heading + 1, rows), status.mark(), foot);
    }

    /** Points may be given for the items or for the block as a whole. */
    private void addBlock(Block block) {
        var whole = assessment.scores().get(block.name());
        for (int i = 0; i < block.items().size(); i++) {
            var item = block.items().get(i);
            var row = new ArrayList<Cell>();
            if (i == 0) {
                var label = block.name() + "\n（" + printed(block.points()) + " 分）";
                row.add(RULER.between(0, 14, Cell.label(label))
                        .down(block.items().size()));
            }
            row.add(RULER.between(14, 30, Cell.centred(item.name())));
            row.add(RULER.between(30, 80, Cell.text(item.question())));
            row.add(RULER.between(80, 90, Cell.centred(printed(item.points()))));
            addScore(row, block, item, whole, i == 0);
            rows.add(row);
        }
    }

    private void addScore(List<Cell> row, Block block, Item item, @Nullable BigDecimal whole, boolean first) {
        if (whole == null) {
            row.add(RULER.between(
                    90, 100, Cell.centred(printed(assessment.scores().get(item.name())))));
        } else if (first) {
            row.add(RULER.between(90, 100, Cell.centred(printed(whole)))
                    .down(block.items().size()));
        }
    }

    private void addResult(ReviewForm review) {
        var grade = assessment.grade();
        rows.add(List.of(
                RULER.between(0, 14, Cell.label("总分")),
                RULER.between(14, 50, Cell.centred(printed(review.total(assessment.scores())))),
                RULER.between(50, 67, Cell.label("审核等级")),
                RULER.between(67, 100, Cell.centred(grade == null ? NOTHING : grade.label()))));
        rows.add(List.of(
                RULER.between(0, 16, Cell.label("审核环节")),
                RULER.between(16, 30, Cell.label("结论")),
                RULER.between(30, 38, Cell.label("等级")),
                RULER.between(38, 67, Cell.label("意见")),
                RULER.between(67, 100, Cell.label("单位、签署人和日期"))));
    }

    private void addDecision(Proceedings.Decision decision) {
        var grade = decision.assessment().grade();
        var trace = decision.trace();

        rows.add(List.of(
                RULER.between(0, 16, Cell.centred(decision.stage())),
                RULER.between(16, 30, Cell.centred(decision.outcome())),
                RULER.between(30, 38, Cell.centred(grade == null ? NOTHING : grade.label())),
                RULER.between(38, 67, Cell.text(decision.words())),
                RULER.between(
                        67,
                        100,
                        Cell.centred(
                                decision.unit() + "\n" + trace.signature() + "　" + PrintedStatus.day(trace.at())))));
    }

    private static String printed(@Nullable BigDecimal points) {
        return points == null ? NOTHING : PlainDecimal.print(points);
    }
}
