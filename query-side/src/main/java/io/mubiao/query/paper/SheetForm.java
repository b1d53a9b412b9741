package io.mubiao.query.paper;

import io.mubiao.query.paper.Form.Heading;
import io.mubiao.query.paper.Form.Rank;
import io.mubiao.query.paper.Grid.Cell;
import io.mubiao.shared.sheet.Column;
import io.mubiao.shared.sheet.FundingPart;
import io.mubiao.shared.sheet.HeadField;
import io.mubiao.shared.sheet.Indicator;
import io.mubiao.shared.sheet.SheetContent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** 部门项目支出预算绩效目标表 as it is published. What the published form has no place for gets a row or a column when it is there. */
public final class SheetForm {

    static final String TITLE = "部门项目支出预算绩效目标表";

    private static final int LABEL = 16;
    private static final int MIDDLE = 51;
    private static final int MIDDLE_LABEL = 67;

    private static final Set<Column> PUBLISHED = EnumSet.of(Column.LEVEL_1, Column.LEVEL_2, Column.NAME, Column.VALUE);

    /** The order of the columns on paper, with their part of its width. */
    private static final List<Width> WIDTHS = List.of(
            new Width(Column.LEVEL_1, LABEL),
            new Width(Column.LEVEL_2, 16),
            new Width(Column.NAME, 26),
            new Width(Column.COMPARATOR, 8),
            new Width(Column.VALUE, 18),
            new Width(Column.UNIT, 8),
            new Width(Column.MID_TERM_VALUE, 16),
            new Width(Column.WEIGHT, 8),
            new Width(Column.EXPLANATION, 20),
            new Width(Column.SCORING, 20),
            new Width(Column.SOURCE, 18),
            new Width(Column.REMARK, 16));

    private record Width(Column column, int part) {}

    private final SheetContent content;
    private final List<Column> columns;
    private final int[] lines;
    private final Ruler ruler;
    private final List<List<Cell>> rows = new ArrayList<>();

    private SheetForm(SheetContent content) {
        this.content = content;
        this.columns = columns(content);
        this.lines = lines(columns);
        this.ruler = ruler(lines);
    }

    /** The form with what a content says; above it what stands there. */
    public static Form of(SheetContent content, List<Heading> above, PrintedStatus status, Foot foot) {
        var headings = new ArrayList<>(above);
        headings.add(new Heading(title(content), Rank.TITLE));
        headings.add(new Heading(year(content), Rank.BELOW_TITLE));
        return new Form(tab(content), headings, new SheetForm(content).grid(), status.mark(), foot);
    }

    static String title(SheetContent content) {
        return content.number() == null ? TITLE : TITLE + " " + content.number();
    }

    static String year(SheetContent content) {
        return "(" + content.fiscalYear() + " 年)";
    }

    /** The columns of the indicator table: the four of the published form, and others that any row fills. */
    static List<Column> columns(SheetContent content) {
        return WIDTHS.stream()
                .map(Width::column)
                .filter(column -> PUBLISHED.contains(column)
                        || content.indicators().stream()
                                .anyMatch(row -> !filled(column.of(row)).isEmpty()))
                .toList();
    }

    private static String tab(SheetContent content) {
        return (content.number() == null ? "" : content.number() + " ") + filled(content.projectName());
    }

    private static int[] lines(List<Column> columns) {
        if (columns.stream().anyMatch(column -> column.ordinal() > Column.REMARK.ordinal())) {
            return shared(columns);
        }
        boolean weight = columns.contains(Column.WEIGHT);
        boolean remark = columns.contains(Column.REMARK);
        if (weight && remark) {
            return new int[] {0, LABEL, 32, 58, 76, 84, 100};
        }
        if (weight) {
            return new int[] {0, LABEL, 33, 69, 91, 100};
        }
        return remark ? new int[] {0, LABEL, 33, 63, 81, 100} : new int[] {0, LABEL, 34, 76, 100};
    }

    /** The categories keep their width, the others share the rest. */
    private static int[] shared(List<Column> columns) {
        var parts = WIDTHS.stream()
                .filter(width -> columns.contains(width.column))
                .mapToInt(Width::part)
                .toArray();
        int all = Arrays.stream(parts).skip(1).sum();
        var lines = new int[parts.length + 1];
        lines[1] = LABEL;
        int before = 0;
        for (int i = 1; i < parts.length; i++) {
            before += parts[i];
            lines[i + 1] = LABEL + (100 - LABEL) * before / all;
        }
        return lines;
    }

    private static Ruler ruler(int[] lines) {
        var all = new int[lines.length + 2];
        System.arraycopy(lines, 0, all, 0, lines.length);
        all[lines.length] = MIDDLE;
        all[lines.length + 1] = MIDDLE_LABEL;
        return new Ruler(all);
    }

    private Grid grid() {
        addWhole(HeadField.PROJECT_NAME);
        if (!filled(content.projectCode()).isEmpty()) {
            addWhole(HeadField.PROJECT_CODE);
        }
        addPair(HeadField.DEPARTMENT, HeadField.IMPLEMENTING_UNIT);
        addPair(HeadField.PROJECT_ATTRIBUTE, HeadField.PROJECT_TERM);
        addPair(HeadField.FINANCE_OFFICE, HeadField.ANNUAL_AMOUNT);
        content.fundingParts().forEach(this::addFundingPart);
        addWhole(HeadField.ANNUAL_GOAL);
        if (!filled(content.midTermGoal()).isEmpty()) {
            addWhole(HeadField.MID_TERM_GOAL);
        }
        int heading = rows.size();
        addIndicators();
        return new Grid(ruler.widths(), heading, heading + 1, rows);
    }

    private void addWhole(HeadField field) {
        rows.add(List.of(
                ruler.between(0, LABEL, Cell.label(field.label())),
                ruler.between(LABEL, 100, Cell.text(filled(field.of(content))))));
    }

    private void addPair(HeadField left, HeadField right) {
        addPair(
                left.label(), Cell.centred(filled(left.of(content))),
                right.label(), Cell.centred(filled(right.of(content))));
    }

    private void addPair(String leftLabel, Cell left, String rightLabel, Cell right) {
        rows.add(List.of(
                ruler.between(0, LABEL, Cell.label(leftLabel)),
                ruler.between(LABEL, MIDDLE, left),
                ruler.between(MIDDLE, MIDDLE_LABEL, Cell.label(rightLabel)),
                ruler.between(MIDDLE_LABEL, 100, right)));
    }

    private void addFundingPart(FundingPart part) {
        addPair("资金来源", Cell.centred(filled(part.source())), "金额（元）", Cell.centred(filled(part.amount())));
    }

    private void addIndicators() {
        var heading = new ArrayList<Cell>();
        for (int i = 0; i < columns.size(); i++) {
            heading.add(at(i, Cell.label(columns.get(i).label())));
        }
        rows.add(heading);
        for (var row : Merged.of(content.indicators())) {
            rows.add(cells(row));
        }
    }

    /** A category is printed once, beside all its rows. */
    private List<Cell> cells(Merged row) {
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < columns.size(); i++) {
            var text = filled(columns.get(i).of(row.indicator()));
            int down = row.down(columns.get(i));
            if (down > 0) {
                cells.add(at(i, columns.get(i) == Column.NAME ? Cell.text(text) : Cell.centred(text))
                        .down(down));
            }
        }
        return cells;
    }

    private Cell at(int column, Cell cell) {
        return ruler.between(lines[column], lines[column + 1], cell);
    }

    static String filled(@Nullable String text) {
        return text == null ? "" : text;
    }

    /**
     * A row with how many rows its categories stand beside, 0 when they are printed above.
     */
    record Merged(Indicator indicator, int level1, int level2) {

        static List<Merged> of(List<Indicator> rows) {
            var merged = new ArrayList<Merged>();
            for (int i = 0; i < rows.size(); i++) {
                merged.add(new Merged(rows.get(i), run(rows, i, 1), run(rows, i, 2)));
            }
            return merged;
        }

        int down(Column column) {
            return switch (column) {
                case LEVEL_1 -> level1;
                case LEVEL_2 -> level2;
                default -> 1;
            };
        }

        private static int run(List<Indicator> rows, int from, int levels) {
            if (from > 0 && continues(rows.get(from - 1), rows.get(from), levels)) {
                return 0;
            }
            int to = from + 1;
            while (to < rows.size() && continues(rows.get(to - 1), rows.get(to), levels)) {
                to++;
            }
            return to - from;
        }

        /** A row without name and value shows its category itself: nothing else would tell that it is there. */
        private static boolean continues(Indicator above, Indicator row, int levels) {
            boolean showsLevel = levels == 2 || filled(row.level2()).isEmpty();
            boolean isEmpty =
                    filled(row.name()).isEmpty() && filled(row.value()).isEmpty();
            return sameCategory(above, row, levels) && !(showsLevel && isEmpty);
        }

        private static boolean sameCategory(Indicator one, Indicator other, int levels) {
            return filled(one.level1()).equals(filled(other.level1()))
                    && (levels == 1 || filled(one.level2()).equals(filled(other.level2())));
        }
    }
}
