package io.mubiao.command.intake;

import io.mubiao.shared.sheet.FundingPart;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The amounts of a sheet: what they are counted in, and which belong to the year. */
final class Money {

    private static final int NOWHERE = -1;

    /** @param unit null when the label does not say */
    record Part(LabelMatch label, Printed amount) {}

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
    boolean takePart(LabelMatch match, int column, Printed amount) {
        var midTerm = midTermColumn != NOWHERE
                && (annualColumn < midTermColumn || column < annualColumn)
                && column >= midTermColumn;
        if (!midTerm) {
            parts.add(new Part(match, amount));
        }
        return !midTerm;
    }

    List<Part> parts() {
        return parts;
    }

    Amount annual(String printed) {
        return Amount.read(printed, annualUnit != null ? annualUnit : unitOrYuan());
    }

    Amount of(Part part) {
        var own = part.label.unit();
        return Amount.read(part.amount.text(), own != null ? own : unitOrYuan());
    }

    List<FundingPart> fundingParts() {
        return parts.stream()
                .map(part -> new FundingPart(part.label.text(), of(part).text()))
                .toList();
    }

    /** Whether nothing says what amounts are counted in. */
    boolean isUnitMissing() {
        return unit == null;
    }

    private MoneyUnit unitOrYuan() {
        return unit == null ? MoneyUnit.YUAN : unit;
    }
}
