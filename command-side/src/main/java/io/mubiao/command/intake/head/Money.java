package io.mubiao.command.intake.head;

import io.mubiao.command.intake.remark.Printed;
import io.mubiao.command.intake.words.HeadLabel;
import io.mubiao.command.intake.words.LabelMatch;
import io.mubiao.command.intake.words.MoneyUnit;
import io.mubiao.shared.sheet.FundingPart;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The amounts of a sheet: what they are counted in, and which belong to the year. An amount counts in the unit behind it,
 * else of its label, of the section that the label stands in, of the note above the table.
 */
public final class Money {

    private static final int NOWHERE = -1;

    /**
     * A source of the year's money.
     *
     * @param source as printed
     * @param amount null where none stands beside the source
     * @param unit null when the label does not say
     * @param isInDoubt whether its section says another unit than the rest of the sheet
     */
    public record Part(
            String source,
            @Nullable Printed amount,
            @Nullable MoneyUnit unit,
            boolean isInDoubt) {

        private Part countedIn(MoneyUnit said, boolean inDoubt) {
            return unit != null ? this : new Part(source, amount, inDoubt ? null : said, inDoubt);
        }
    }

    private final List<Part> parts = new ArrayList<>();
    private final Set<MoneyUnit> notes = EnumSet.noneOf(MoneyUnit.class);
    private final Set<MoneyUnit> labels = EnumSet.noneOf(MoneyUnit.class);
    private @Nullable MoneyUnit assumed;
    private @Nullable MoneyUnit section;
    private @Nullable MoneyUnit annualUnit;
    /** The parts before this one belong to sections further up. */
    private int sectionFrom;

    private boolean isAnnualInSection;
    private boolean isSectionInDoubt;
    private boolean isAnnualInDoubt;
    private int midTermColumn = NOWHERE;
    private int annualColumn = NOWHERE;

    /** A note for the whole sheet, such as 单位：万元. */
    void countIn(MoneyUnit stated) {
        notes.add(stated);
    }

    /** What the form counts in where it says nothing. */
    void assume(MoneyUnit unit) {
        assumed = unit;
    }

    /** Words begin a section that do not say what it counts in. */
    void beginSection() {
        sectionFrom = parts.size();
        isAnnualInSection = false;
        isSectionInDoubt = false;
    }

    /** The unit of a label that stands over or beside the labels that follow. */
    void beginSection(@Nullable MoneyUnit unit) {
        beginSection();
        section = unit;
    }

    /**
     * A unit in a cell of its own below the words of its section: what was printed beside those counts in it, too. Where the
     * sheet says another unit, nobody knows which of the two holds for the section, and neither is taken.
     */
    void countSectionIn(MoneyUnit unit) {
        var stated = stated();
        isSectionInDoubt = stated != null && stated != unit;
        section = isSectionInDoubt ? null : unit;
        if (isAnnualInSection && annualUnit == null) {
            annualUnit = section;
            isAnnualInDoubt = isSectionInDoubt;
        }
        parts.subList(sectionFrom, parts.size()).replaceAll(part -> part.countedIn(unit, isSectionInDoubt));
    }

    void countLike(Money other) {
        notes.addAll(other.notes);
        labels.addAll(other.labels);
        assumed = other.assumed;
        section = other.section;
        annualUnit = other.annualUnit;
    }

    void label(LabelMatch match, int column) {
        if (!match.label().isMoney()) {
            return;
        }
        see(match.unit());
        if (match.label() == HeadLabel.MID_TERM_AMOUNT) {
            midTermColumn = column;
        } else if (match.label() == HeadLabel.ANNUAL_AMOUNT) {
            annualColumn = column;
            annualUnit = unitOf(match, annualUnit);
            isAnnualInSection = true;
            isAnnualInDoubt = isSectionInDoubt && annualUnit == null;
        }
    }

    void see(@Nullable MoneyUnit labelled) {
        if (labelled != null) {
            labels.add(labelled);
        }
    }

    private @Nullable MoneyUnit unitOf(LabelMatch match, @Nullable MoneyUnit otherwise) {
        if (match.unit() != null) {
            return match.unit();
        }
        return section == null ? otherwise : section;
    }

    /** Takes a part of the year's money; those below the total of several years are not. */
    boolean takePart(LabelMatch match, int column, Printed value) {
        if (isMidTerm(column)) {
            return false;
        }
        switch (match.label()) {
            case FUNDING_SOURCE -> parts.add(part(value.text(), null, null));
            case FUNDING_AMOUNT -> {
                return completeLast(value, unitOf(match, null));
            }
            default -> parts.add(part(match.textWithoutUnit(), value, unitOf(match, null)));
        }
        return true;
    }

    private Part part(String source, @Nullable Printed amount, @Nullable MoneyUnit unit) {
        return new Part(source, amount, unit, isSectionInDoubt && unit == null);
    }

    private boolean isMidTerm(int column) {
        return midTermColumn != NOWHERE
                && (annualColumn < midTermColumn || column < annualColumn)
                && column >= midTermColumn;
    }

    private boolean completeLast(Printed amount, @Nullable MoneyUnit printedUnit) {
        var last = parts.size() - 1;
        if (last < 0 || parts.get(last).amount != null) {
            return false;
        }
        parts.set(last, part(parts.get(last).source, amount, printedUnit));
        return true;
    }

    public List<Part> parts() {
        return parts;
    }

    /** Null where nothing says what it is counted in. */
    public @Nullable Amount annual(String printed) {
        return Amount.read(printed, annualUnit != null || isAnnualInDoubt ? annualUnit : elsewhere());
    }

    /** Null where no amount stands beside the source, and where nothing says what it is counted in. */
    @Nullable
    public Amount of(Part part) {
        return part.amount == null
                ? null
                : Amount.read(part.amount.text(), part.unit != null || part.isInDoubt ? part.unit : elsewhere());
    }

    /** The parts that {@link #fundingParts} gives, as printed. */
    public List<Part> counted() {
        return parts.stream().filter(part -> !isUncounted(part)).toList();
    }

    /** The parts whose amounts are known, and those without any. */
    public List<FundingPart> fundingParts() {
        return counted().stream()
                .map(part -> {
                    var amount = of(part);
                    return new FundingPart(part.source, amount == null ? null : amount.text());
                })
                .toList();
    }

    /** Whether an amount stands beside the source that nothing says the unit of. */
    public boolean isUncounted(Part part) {
        return part.amount != null && of(part) == null;
    }

    /** Whether nothing of the sheet says what amounts are counted in. */
    public boolean isUnitMissing() {
        return annualUnit == null && stated() == null;
    }

    private @Nullable MoneyUnit elsewhere() {
        var stated = stated();
        return stated != null ? stated : notes.isEmpty() && labels.isEmpty() ? assumed : null;
    }

    /** What notes say, else what labels say; of two that disagree none counts. */
    private @Nullable MoneyUnit stated() {
        var said = notes.isEmpty() ? labels : notes;
        return said.size() == 1 ? said.iterator().next() : null;
    }
}
