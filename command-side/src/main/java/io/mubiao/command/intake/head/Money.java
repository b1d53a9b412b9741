package io.mubiao.command.intake.head;

import io.mubiao.command.intake.remark.Printed;
import io.mubiao.command.intake.words.HeadLabel;
import io.mubiao.command.intake.words.LabelMatch;
import io.mubiao.command.intake.words.MoneyUnit;
import io.mubiao.shared.sheet.FundingPart;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The amounts of a sheet: what they are counted in, and which belong to the year. */
public final class Money {

    private static final int NOWHERE = -1;

    /**
     * A source of the year's money.
     *
     * @param source as printed
     * @param amount null where none stands beside the source
     * @param unit null when the label does not say
     */
    public record Part(
            String source,
            @Nullable Printed amount,
            @Nullable MoneyUnit unit) {}

    private final List<Part> parts = new ArrayList<>();
    private @Nullable MoneyUnit unit;
    private @Nullable MoneyUnit annualUnit;
    private int midTermColumn = NOWHERE;
    private int annualColumn = NOWHERE;

    /** The last statement before anything counts for what says nothing itself. */
    void countIn(MoneyUnit stated) {
        unit = unit == null ? stated : unit;
    }

    void countLike(Money other) {
        unit = other.unit;
        annualUnit = other.annualUnit;
    }

    void label(LabelMatch match, int column) {
        if (!match.label().isMoney()) {
            return;
        }
        if (match.unit() != null) {
            countIn(match.unit());
        }
        if (match.label() == HeadLabel.MID_TERM_AMOUNT) {
            midTermColumn = column;
        } else if (match.label() == HeadLabel.ANNUAL_AMOUNT) {
            annualColumn = column;
            annualUnit = match.unit() == null ? annualUnit : match.unit();
        }
    }

    /** Takes a part of the year's money; those below the total of several years are not. */
    boolean takePart(LabelMatch match, int column, Printed value) {
        if (isMidTerm(column)) {
            return false;
        }
        switch (match.label()) {
            case FUNDING_SOURCE -> parts.add(new Part(value.text(), null, null));
            case FUNDING_AMOUNT -> {
                return completeLast(value, match.unit());
            }
            default -> parts.add(new Part(match.text(), value, match.unit()));
        }
        return true;
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
        parts.set(last, new Part(parts.get(last).source, amount, printedUnit));
        return true;
    }

    public List<Part> parts() {
        return parts;
    }

    public Amount annual(String printed) {
        return Amount.read(printed, annualUnit != null ? annualUnit : unitOrYuan());
    }

    /** Null where no amount stands beside the source. */
    @Nullable
    public Amount of(Part part) {
        return part.amount == null
                ? null
                : Amount.read(part.amount.text(), part.unit != null ? part.unit : unitOrYuan());
    }

    public List<FundingPart> fundingParts() {
        return parts.stream()
                .map(part -> {
                    var amount = of(part);
                    return new FundingPart(part.source, amount == null ? null : amount.text());
                })
                .toList();
    }

    /** Whether nothing says what amounts are counted in. */
    public boolean isUnitMissing() {
        return unit == null;
    }

    private MoneyUnit unitOrYuan() {
        return unit == null ? MoneyUnit.YUAN : unit;
    }
}
