package io.mubiao.command.intake.head;

import io.mubiao.command.intake.grid.Cell;
import io.mubiao.command.intake.grid.Line;
import io.mubiao.command.intake.remark.Leftovers;
import io.mubiao.command.intake.remark.Printed;
import io.mubiao.command.intake.remark.Remarks;
import io.mubiao.command.intake.words.HeadLabel;
import io.mubiao.command.intake.words.LabelMatch;
import io.mubiao.command.intake.words.Labels;
import io.mubiao.command.intake.words.MoneyUnit;
import io.mubiao.command.intake.words.Vocabulary;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The labels above the indicators with their values, several to a line. */
public final class SheetHead {

    /** Where a seal or a signature goes; no text. */
    private static final Pattern SEAL = Pattern.compile("[(（]?\\s*(?:加?盖?公?章|盖章|签章|签字|签名|印章)\\s*[)）]?");

    private static final Pattern SENTENCE = Pattern.compile("[0-9。；;，,：:]");
    private static final Pattern SUM = Pattern.compile("(?:合|总|共)计|总额|资金总额");
    private static final int LONGEST_HEADING = 12;

    /** A word beside parts of a sum, which go on the section of the sum. */
    private static final String GOES_ON = "其中";

    private final Leftovers leftovers;
    private final Money money = new Money();
    private final GoalsBelow goalsBelow = new GoalsBelow();
    private final ValuesBelow valuesBelow = new ValuesBelow();
    private @Nullable Beside beside;
    private final HeadValues values;

    public SheetHead(Leftovers leftovers, Remarks remarks) {
        this.leftovers = leftovers;
        this.values = new HeadValues(leftovers, remarks);
    }

    /** Takes a line with a label; cells that are neither labels nor beside one are handed back one by one. */
    public boolean read(Line line, boolean insideTable) {
        if (!insideTable && readGoals(line)) {
            return true;
        }
        settle();
        if (!insideTable && readValuesBelow(line)) {
            return true;
        }
        if (!(insideTable ? HeadLine.beginsWithLabel(line) : HeadLine.isAboutProject(line))) {
            if (line.filled().stream().allMatch(cell -> beginsSection(cell.text()))) {
                money.beginSection();
            }
            return false;
        }
        goalsBelow.begin(line);
        if (!insideTable && beginsColumns(line)) {
            return true;
        }
        Labelled open = null;
        for (var index = line.firstFilled(); index < line.cells().size(); index++) {
            var cell = line.cells().get(index);
            if (!cell.isEmpty()) {
                open = read(cell, index, open);
            }
        }
        return true;
    }

    /** Takes labels that head columns; what no field has is handed back. */
    private boolean beginsColumns(Line line) {
        var headings = valuesBelow.begin(line);
        for (var heading : headings) {
            if (heading.isLabel()) {
                values.see(heading.match().label());
                money.label(heading.match(), heading.column());
            } else {
                leftovers.add(List.of(heading.cell()));
            }
        }
        if (!headings.isEmpty()) {
            var cells = headings.stream().map(ValuesBelow.Heading::cell).toList();
            line.filled().stream().filter(cell -> !cells.contains(cell)).forEach(cell -> readValue(cell, null));
        }
        return !headings.isEmpty();
    }

    private boolean readValuesBelow(Line line) {
        var below = valuesBelow.read(line);
        var isSum = below.stream().anyMatch(SheetHead::isSum);
        for (var value : below) {
            var match = value.heading().match();
            var label = isSum && match.label() == HeadLabel.FUNDING_AMOUNT
                    ? new LabelMatch(HeadLabel.ANNUAL_AMOUNT, "合计", null, match.unit())
                    : match;
            if (label != match) {
                money.label(label, value.heading().column());
            }
            if (!isSum(value)) {
                take(
                        label,
                        value.heading().column(),
                        Printed.of(value.value()),
                        label.text() + "\t" + value.value().text());
            }
        }
        return !below.isEmpty();
    }

    /** Of sources of money one may be none but their sum. */
    private static boolean isSum(ValuesBelow.Below value) {
        return value.heading().match().label() == HeadLabel.FUNDING_SOURCE
                && SUM.matcher(value.value().text().replaceAll("\\s", "")).matches();
    }

    private boolean readGoals(Line line) {
        var below = goalsBelow.read(line);
        below.forEach(goal -> values.append(goal.label(), goal.text()));
        if (!below.isEmpty() && beside != null) {
            leftovers.add(List.of(beside.value));
            beside = null;
        }
        return !below.isEmpty();
    }

    /** Takes the text beside a goal's label for the goal, now that none stands below. */
    public void settle() {
        if (beside != null) {
            var goal = beside;
            beside = null;
            takeValue(goal.label, goal.value);
        }
    }

    /** Once all is read: what is a goal only by what stands beside it. */
    public void settleOverall() {
        values.settleOverall();
    }

    /** A label and the column that it stands in. */
    private record Labelled(LabelMatch match, Cell cell, int column) {}

    /** A goal's label, and a text beside it that may be another heading over the texts below. */
    private record Beside(Labelled label, Cell value) {}

    private @Nullable Labelled read(Cell cell, int column, @Nullable Labelled open) {
        var match = LabelMatch.of(cell.text());
        if (open == null && !MoneySentence.read(cell.text()).isEmpty()) {
            take(
                    new LabelMatch(HeadLabel.ANNUAL_AMOUNT, cell.text(), null, null),
                    column,
                    Printed.of(cell),
                    cell.text());
            return null;
        }
        if (match == null || isNameOfSource(match, open) || isValue(match, open)) {
            readValue(cell, open);
            return null;
        }
        if (open != null && open.match().unit() != null) {
            money.beginSection(open.match().unit());
        } else if (open != null && open.match().label().isMoney()) {
            money.beginSection();
        }
        values.see(match.label());
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
        } else if (MoneyUnit.isAlone(cell.text())) {
            money.countSectionIn(MoneyUnit.alone(cell.text()));
        } else if (open != null && goalsBelow.isOver(open.match()) && isHeading(cell.text())) {
            beside = new Beside(open, cell);
        } else if (open != null && !isUnknownLabel(cell.text())) {
            takeValue(open, cell);
        } else if (MoneyUnit.behind(cell.text()) != null) {
            money.beginSection(MoneyUnit.behind(cell.text()));
        } else if (beginsSection(cell.text())) {
            money.beginSection();
        } else if (!Vocabulary.STANDARD.isSection(cell.text())) {
            leftovers.add(List.of(cell));
        }
    }

    private static boolean beginsSection(String text) {
        return Vocabulary.STANDARD.isSection(text) && !Labels.key(text).equals(GOES_ON);
    }

    private void takeValue(Labelled label, Cell value) {
        goalsBelow.filled(label.match());
        take(label.match(), label.column(), Printed.of(value), label.cell().text() + "\t" + value.text());
    }

    /** Words that only look like a label are a value behind one, unless both are about money. */
    private static boolean isValue(LabelMatch match, @Nullable Labelled open) {
        return match.isGuess()
                && open != null
                && !(match.label().isMoney() && open.match().label().isMoney())
                && !(match.label().isGoal() && open.match().label().isGoal());
    }

    /** Beside 资金来源 stands a source, though elsewhere its name is a label. */
    private static boolean isNameOfSource(LabelMatch match, @Nullable Labelled open) {
        return open != null
                && open.match().label() == HeadLabel.FUNDING_SOURCE
                && match.label() == HeadLabel.FUNDING_PART
                && match.value() == null;
    }

    private static boolean isHeading(String text) {
        return text.length() <= LONGEST_HEADING && !SENTENCE.matcher(text).find();
    }

    /** @param whole label and value as printed, for what the sheet has no field for */
    private void take(LabelMatch match, int column, Printed value, String whole) {
        var label = match.label();
        var sentence = label.isMoney() ? MoneySentence.read(value.text()) : List.<MoneySentence.Part>of();
        if (!sentence.isEmpty()) {
            sentence.forEach(part -> take(
                    part.label(),
                    column,
                    new Printed(value.place(), part.amount()),
                    part.label().text() + "\t" + part.amount()));
            return;
        }
        if (label.isFunding() && money.takePart(match, column, value)) {
            return;
        }
        if (!label.hasField() || SEAL.matcher(value.text()).matches()) {
            leftovers.add(value, whole);
        } else {
            values.take(label, value);
        }
    }

    /** Takes a cell of a register, below its label. */
    public void takeColumn(LabelMatch match, int column, String heading, Cell cell) {
        take(match, column, Printed.of(cell), heading + "\t" + cell.text());
    }

    public void countIn(MoneyUnit unit) {
        money.countIn(unit);
    }

    /** What the form counts in where it says nothing. */
    public void assume(MoneyUnit unit) {
        money.assume(unit);
    }

    /** Hands back the amounts that nothing says the unit of. */
    public void leaveUncounted() {
        var annual = values.get(HeadLabel.ANNUAL_AMOUNT);
        if (annual != null && money.annual(annual.text()) == null) {
            leftovers.add(annual, HeadLabel.ANNUAL_AMOUNT.printed() + "\t" + annual.text());
        }
        for (var part : money.parts()) {
            if (part.amount() != null && money.isUncounted(part)) {
                leftovers.add(
                        part.amount().place(),
                        part.source() + "\t" + part.amount().text());
            }
        }
    }

    public void countLike(SheetHead other) {
        money.countLike(other.money);
    }

    /** Takes the labels of a line as seen, their values stand in the rows of a register. */
    public void see(HeadLabel label, @Nullable MoneyUnit unit) {
        values.see(label);
        money.see(unit);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    public boolean hasNoValues() {
        return values.all().isEmpty() && money.parts().isEmpty();
    }

    /** Whether goals of several years stand beside the year's. */
    public boolean hasGoalOfYears() {
        return values.hasGoalOfYears();
    }

    public boolean has(HeadLabel label) {
        return values.has(label);
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
        return values.all();
    }

    /** Whether the year's amount is not printed in 元. */
    public boolean isConverted() {
        var printed = text(HeadLabel.ANNUAL_AMOUNT);
        var amount = printed == null ? null : money.annual(printed);
        return amount != null && amount.isPlain() && amount.unit() != null && amount.unit() != MoneyUnit.YUAN;
    }

    public Money money() {
        return money;
    }

    private static boolean isUnknownLabel(String text) {
        return text.length() <= 20 && (text.endsWith("：") || text.endsWith(":"));
    }
}
