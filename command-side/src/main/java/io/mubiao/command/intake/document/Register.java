package io.mubiao.command.intake.document;

import io.mubiao.command.intake.grid.Cell;
import io.mubiao.command.intake.grid.Line;
import io.mubiao.command.intake.head.SheetHead;
import io.mubiao.command.intake.remark.Leftovers;
import io.mubiao.command.intake.table.HeadingLine;
import io.mubiao.command.intake.table.Headings;
import io.mubiao.command.intake.table.RowCells;
import io.mubiao.command.intake.words.HeadLabel;
import io.mubiao.command.intake.words.LabelMatch;
import io.mubiao.command.intake.words.Labels;
import io.mubiao.command.intake.words.MoneyUnit;
import io.mubiao.command.intake.words.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A wide table of several projects: a row per indicator, the project's own columns before it. */
final class Register {

    private static final Pattern UNITS_AND_PROJECTS =
            Pattern.compile("(?:预算)?单位(?:名称)?[及和与、/]项目(?:名称)?|项目[及和与、/](?:预算)?单位(?:名称)?");

    private static final Pattern SUM = Pattern.compile("[合小总共]计");
    private static final LabelMatch UNIT = new LabelMatch(HeadLabel.IMPLEMENTING_UNIT, "单位", null, null);

    private static final Map<String, HeadLabel> SHORT = Map.of(
            "单位", HeadLabel.IMPLEMENTING_UNIT,
            "部门", HeadLabel.DEPARTMENT,
            "项目", HeadLabel.PROJECT_NAME,
            "资金", HeadLabel.ANNUAL_AMOUNT,
            "金额", HeadLabel.ANNUAL_AMOUNT,
            "预算", HeadLabel.ANNUAL_AMOUNT,
            "经费", HeadLabel.ANNUAL_AMOUNT,
            "目标", HeadLabel.ANNUAL_GOAL);

    /** A column of the project. */
    private record Field(LabelMatch label, int column, int width, String text) {}

    private final List<Field> fields;
    private final Headings headings;
    private final Map<Field, String> above = new HashMap<>();
    private final Map<Field, Cell> last = new HashMap<>();

    private final boolean unitsShareColumn;
    private @Nullable Cell unit;

    /** What the lines of headings say, to know them where a page prints them again. */
    private final List<List<String>> printed;

    private Register(List<Field> fields, Headings headings, List<List<String>> printed) {
        this.printed = printed;
        this.fields = fields;
        this.unitsShareColumn = fields.stream().anyMatch(field -> isOfUnitsAndProjects(field.text));
        this.headings = headings;
    }

    /** Null unless columns of a project and of indicators are headed in one line, or in two that share merged cells. */
    static @Nullable Register read(Line line, @Nullable Line above) {
        var headings = HeadingLine.read(line);
        if (headings == null) {
            return null;
        }
        var fields = fields(line);
        var printed = new ArrayList<>(List.of(texts(line)));
        if (above != null
                && above.number() + 1 == line.number()
                && fields(above).size() >= 2) {
            printed.add(texts(above));
            fields(above).stream()
                    .filter(field -> line.text(field.column).isEmpty())
                    .forEach(fields::add);
            headings = headings.below(HeadingLine.of(above));
        }
        var columns = headings.fromCategories();
        fields.removeIf(field -> columns.over(field.column, field.width) != null);
        var namesProjects = fields.stream().anyMatch(field -> field.label.label() == HeadLabel.PROJECT_NAME);
        return namesProjects ? new Register(fields, columns, printed) : null;
    }

    /** Whether a line heads the columns once more. */
    boolean isRepeated(Line line) {
        return printed.contains(texts(line));
    }

    private static List<String> texts(Line line) {
        return line.filled().stream().map(Cell::text).toList();
    }

    Headings headings() {
        return headings;
    }

    /** The project that a row names, empty where its merged cell goes on. */
    String project(Line line) {
        for (var field : fields) {
            if (field.label.label() == HeadLabel.PROJECT_NAME) {
                var texts = texts(line, field);
                return texts.isEmpty() ? "" : texts.get(0).text();
            }
        }
        return "";
    }

    /** Whether a line names a project, or a unit, and leaves its indicators to the lines below. */
    boolean isOnlyProject(Line line) {
        var project = project(line);
        return !project.isEmpty()
                && !SUM.matcher(Labels.key(project)).matches()
                && !Vocabulary.STANDARD.isSignature(project)
                && IntStream.range(0, line.cells().size())
                        .filter(index -> !line.cells().get(index).isEmpty())
                        .allMatch(this::isField);
    }

    /** Takes a line for the unit of the projects below it, where units and projects share a column. */
    boolean beginUnit(Line line) {
        if (unitsShareColumn && line.filled().size() == 1) {
            unit = line.filled().get(0);
            return true;
        }
        return false;
    }

    /** Whether a line says something in the columns of the table. */
    boolean isRow(Line line) {
        return line.cells().size() > 1 && new RowCells(withoutFields(line), headings).isRow();
    }

    /** Puts the project's cells of a row into the head; a cell that repeats the one above adds nothing. */
    void readHead(Line line, SheetHead head, Leftovers leftovers) {
        if (unit != null && head.get(HeadLabel.IMPLEMENTING_UNIT) == null) {
            head.takeColumn(UNIT, 0, UNIT.text(), unit);
        }
        for (var field : fields) {
            head.see(field.label.label(), field.label.unit());
            var texts = texts(line, field);
            var heldOn = texts.isEmpty() && head.get(field.label.label()) == null ? heldOn(field, line) : null;
            if (heldOn != null) {
                head.takeColumn(field.label, field.column, field.text, heldOn);
            }
            if (!texts.isEmpty()) {
                last.put(field, texts.get(0));
            }
            if (!texts.isEmpty()
                    && !texts.get(0).text().equals(above.put(field, texts.get(0).text()))) {
                head.takeColumn(field.label, field.column, field.text, texts.get(0));
            }
            leftovers.add(texts.subList(Math.min(1, texts.size()), texts.size()));
        }
    }

    /** A heading such as 单位及项目. */
    private static boolean isOfUnitsAndProjects(String text) {
        return UNITS_AND_PROJECTS.matcher(Labels.key(text)).matches();
    }

    /** The cell further up that holds for the project, too: merged down to it, or of who has several projects. Money is not. */
    private @Nullable Cell heldOn(Field field, Line line) {
        var cell = last.get(field);
        if (cell == null || field.label.label().isMoney()) {
            return null;
        }
        var isMerged = cell.place().line() + cell.height() > line.number();
        return isMerged || isBeforeProject(field) ? cell : null;
    }

    private boolean isBeforeProject(Field field) {
        return fields.stream()
                .filter(other -> other.label.label() == HeadLabel.PROJECT_NAME)
                .anyMatch(project -> field.column < project.column);
    }

    /** Another project begins. */
    void forgetAbove() {
        above.clear();
    }

    /** The indicator's part of a row. */
    Line withoutFields(Line line) {
        return line.without(this::isField);
    }

    private boolean isField(int index) {
        return fields.stream().anyMatch(field -> index >= field.column && index < field.column + field.width);
    }

    private static List<Cell> texts(Line line, Field field) {
        var end = Math.min(field.column + field.width, line.cells().size());
        var start = Math.min(field.column, end);
        return line.cells().subList(start, end).stream()
                .filter(cell -> !cell.isEmpty())
                .toList();
    }

    /** Whether a line may be the first of two lines of headings. */
    static boolean isHeadingLine(Line line) {
        return fields(line).size() > 1 || !HeadingLine.of(line).all().isEmpty();
    }

    /** Whether a line heads a column with the names of projects. */
    static boolean namesProjects(Line line) {
        return fields(line).stream().anyMatch(field -> field.label.label() == HeadLabel.PROJECT_NAME);
    }

    /** Whether a text heads a column of the project. */
    static boolean isHeading(String text) {
        var label = label(text);
        return label != null && label.value() == null;
    }

    private static @Nullable LabelMatch label(String text) {
        if (isOfUnitsAndProjects(text)) {
            return new LabelMatch(HeadLabel.PROJECT_NAME, text, null, null);
        }
        var match = LabelMatch.of(text);
        return match == null ? shortLabel(text) : match;
    }

    /** Columns before the indicators are headed with a word. */
    private static @Nullable LabelMatch shortLabel(String text) {
        var word = SHORT.get(Labels.key(text).replaceAll("\\((?:单位:?)?(?:元|万元|亿元)\\)", ""));
        return word == null ? null : new LabelMatch(word, text, null, MoneyUnit.behind(text));
    }

    private static List<Field> fields(Line line) {
        var fields = new ArrayList<Field>();
        for (var index = 0; index < line.cells().size(); index++) {
            var cell = line.cells().get(index);
            var label = cell.isEmpty() ? null : label(cell.text());
            if (label != null && label.value() == null) {
                fields.add(new Field(label, index, Math.max(1, cell.width()), cell.text()));
            }
        }
        return fields;
    }
}
