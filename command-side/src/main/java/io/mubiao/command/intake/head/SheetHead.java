package io.mubiao.command.intake.head;

import io.mubiao.command.intake.grid.Cell;
import io.mubiao.command.intake.grid.Line;
import io.mubiao.command.intake.remark.Leftovers;
import io.mubiao.command.intake.remark.Printed;
import io.mubiao.command.intake.remark.RemarkCode;
import io.mubiao.command.intake.remark.Remarks;
import io.mubiao.command.intake.words.HeadLabel;
import io.mubiao.command.intake.words.LabelMatch;
import io.mubiao.command.intake.words.MoneyUnit;
import io.mubiao.command.intake.words.Vocabulary;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The labels above the indicators with their values, several to a line. */
public final class SheetHead {

    private final Leftovers leftovers;
    private final Remarks remarks;
    private final Money money = new Money();
    private final GoalsBelow goalsBelow = new GoalsBelow();
    private final Set<HeadLabel> found = EnumSet.noneOf(HeadLabel.class);
    private final Map<HeadLabel, Printed> values = new EnumMap<>(HeadLabel.class);

    public SheetHead(Leftovers leftovers, Remarks remarks) {
        this.leftovers = leftovers;
        this.remarks = remarks;
    }

    /** Takes a line that begins with a label; inside the table not behind merged cells, where the text is an indicator's. */
    public boolean read(Line line, boolean insideTable) {
        if (!insideTable && readGoals(line)) {
            return true;
        }
        var start = firstLabel(line);
        if (start < 0 || insideTable && line.firstFilled() > 0) {
            return false;
        }
        goalsBelow.begin(line);
        Labelled open = null;
        for (var index = line.firstFilled(); index < line.cells().size(); index++) {
            var cell = line.cells().get(index);
            if (!cell.isEmpty()) {
                open = read(cell, index, open);
            }
        }
        return true;
    }

    private boolean readGoals(Line line) {
        var below = goalsBelow.read(line);
        below.forEach(goal -> append(goal.label(), goal.text()));
        return !below.isEmpty();
    }

    /** A label and the column that it stands in. */
    private record Labelled(LabelMatch match, Cell cell, int column) {}

    private @Nullable Labelled read(Cell cell, int column, @Nullable Labelled open) {
        var match = LabelMatch.of(cell.text());
        if (match == null) {
            readValue(cell, open);
            return null;
        }
        found.add(match.label());
        money.label(match, column);
        if (match.value() == null) {
            goalsBelow.label(match, cell, column);
            return new Labelled(match, cell, column);
        }
        take(match, column, new Printed(cell.place(), match.value()), cell.text());
        return null;
    }

    private void readValue(Cell cell, @Nullable Labelled open) {
        var unit = MoneyUnit.stated(cell.text());
        if (unit != null) {
            money.countIn(unit);
        } else if (open != null && !isUnknownLabel(cell.text())) {
            goalsBelow.filled(open.match());
            take(open.match(), open.column(), Printed.of(cell), open.cell().text() + "\t" + cell.text());
        } else if (!Vocabulary.STANDARD.isSection(cell.text())) {
            leftovers.add(List.of(cell));
        }
    }

    /** @param whole label and value as printed, for what the sheet has no field for */
    private void take(LabelMatch match, int column, Printed value, String whole) {
        var label = match.label();
        if (label.isFunding() && money.takePart(match, column, value)) {
            return;
        }
        if (!label.hasField()) {
            leftovers.add(value.place(), whole);
        } else {
            take(label, value);
        }
    }

    /** Takes a cell of a register, below its label. */
    public void takeColumn(LabelMatch match, int column, String heading, Cell cell) {
        take(match, column, Printed.of(cell), heading + "\t" + cell.text());
    }

    private void take(HeadLabel label, Printed value) {
        found.add(label);
        if (values.putIfAbsent(label, value) == null) {
            return;
        }
        remarks.add(value.place(), RemarkCode.DUPLICATE_LABEL, "“" + label.printed() + "”重复出现，保留第一次填写的内容，其余列入未识别内容");
        leftovers.add(value.place(), value.text());
    }

    /** Another row of a value whose label is merged over several. */
    private void append(HeadLabel label, Printed value) {
        found.add(label);
        values.merge(label, value, Printed::and);
    }

    public void countIn(MoneyUnit unit) {
        money.countIn(unit);
    }

    public void countLike(SheetHead other) {
        money.countLike(other.money);
    }

    /** Takes the labels of a line as seen, their values stand in the rows of a register. */
    public void see(HeadLabel label, @Nullable MoneyUnit unit) {
        found.add(label);
        if (unit != null) {
            money.countIn(unit);
        }
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public boolean hasNoValues() {
        return values.isEmpty() && money.parts().isEmpty();
    }

    public boolean has(HeadLabel label) {
        return found.contains(label);
    }

    @Nullable
    public Printed get(HeadLabel label) {
        return values.get(label);
    }

    @Nullable
    public String text(HeadLabel label) {
        var value = values.get(label);
        return value == null ? null : value.text();
    }

    public Collection<Printed> values() {
        return values.values();
    }

    public Money money() {
        return money;
    }

    /** Whether a line is about the project: its first text is a label. */
    public static boolean isHead(Line line) {
        return firstLabel(line) >= 0;
    }

    /** Whether a line says who filled the form in, and nothing else. */
    public static boolean isSignature(Line line) {
        return line.filled().stream()
                .map(cell -> LabelMatch.of(cell.text()))
                .allMatch(match -> match != null && match.label() == HeadLabel.OTHER && match.value() != null);
    }

    private static int firstLabel(Line line) {
        for (var index = line.firstFilled(); index < line.cells().size(); index++) {
            var cell = line.cells().get(index);
            if (LabelMatch.of(cell.text()) != null) {
                return index;
            }
            if (!cell.isEmpty() && !Vocabulary.STANDARD.isSection(cell.text())) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isUnknownLabel(String text) {
        return text.length() <= 20 && (text.endsWith("：") || text.endsWith(":"));
    }
}
