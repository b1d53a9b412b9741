package io.mubiao.shared.check;

import io.mubiao.shared.sheet.HeadField;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue: every rule with its calculation. What a rule means, how severe it is and what it rests on stands in the
 * rule set. H03 to H05 are not about contents: the review itself keeps them, by refusing the command. H08 to H11 are
 * rules of later stages.
 */
enum Rule {
    A01(CompletenessRules::requiredFields),
    A02(CompletenessRules::outputsAndBenefits),
    A03(CompletenessRules::quantityAndQuality),
    A04(CompletenessRules::wholeRows),
    A05(CompletenessRules::emptyCategories),
    A06(CompletenessRules::emptyGoal),
    B01(OrganisationRules::department),
    B02(OrganisationRules::implementingUnit),
    B03(OrganisationRules::financeOffice),
    B04(TermRules::termFitsAttribute),
    B05(TermRules::sentinelTerm),
    B06(BatchPlaceRules::yearInName),
    B07(BatchPlaceRules::nameWithoutYear),
    B08(BatchPlaceRules::oncePerBatch, Reach.REGION_BUT_NUMBERS),
    C01(ReadingRules::notUnderstood),
    C02(ReadingRules::withoutUnit),
    C03(RateRules::rateWithoutNumber),
    C04(RateRules::percentOfNoRate),
    C05(ComparatorRules::withoutComparator),
    C06(ComparatorRules::costWithoutBound),
    C07(ComparatorRules::comparatorBehind),
    C08(RateRules::satisfaction),
    C09(RateRules::aboveHundred),
    C10(DeadlineRules::outsideTheYear),
    C11(DeadlineRules::ambiguousMonth),
    C12(DeadlineRules::dateForDegree),
    C13(DeadlineRules::onceForRecurring),
    C14(WordRules::ungraded),
    C15(WordRules::benefitsWithoutNumber),
    C16(ReadingRules::otherThanNoted),
    C17(ReadingRules::templateLeftover),
    C18(ReadingRules::serialDate),
    D01(BudgetRules::costsAboveBudget),
    D02(BudgetRules::costsBelowBudget),
    D03(BudgetRules::unitCostTimesQuantity),
    D04(BudgetRules::unitCostWithoutQuantity),
    D05(MoneyRules::outcomeSized),
    D06(MoneyRules::mixedUnits),
    D07(MoneyRules::subsidyWithoutStandard),
    D08(MoneyRules::costNamedOtherwise),
    D09(MoneyRules::fundingParts),
    E01(DuplicateRules::sameNameTwice),
    E02(DuplicateRules::nearDuplicates),
    E03(DuplicateRules::nameOfTheCategory),
    E04(NameRules::benefitAsActivity),
    E05(NameRules::economicWithoutEconomy),
    E06(NameRules::severalThings),
    E07(NameRules::budgetProcess),
    E08(GoalRules::withoutFigure),
    E09(GoalRules::figureWithoutIndicator),
    E10(NameRules::otherAudience),
    F01(TextRules::repetition),
    F02(TextRules::markup),
    F03(GoalRules::unfinished),
    F04(TextRules::unbalanced),
    F05(TextRules::narrowComma),
    F06(TextRules::blankBeforeUnit),
    F07(TextRules::homophone),
    G01(SiblingRules::sameDeadline, Reach.REGION),
    G02(SiblingRules::sameBenefits, Reach.REGION),
    G03(SiblingRules::sameRows, Reach.REGION),
    G04(SiblingRules::sameActivity, Reach.REGION),
    G05(SiblingRules::sumOfSheets),
    H01(WeightRules::sum),
    H02(WeightRules::bands),
    H03(),
    H04(),
    H05(),
    H06(WeightRules::nothingAdjusted),
    H07(WeightRules::amountAlone);

    private final Calculation calculation;
    private final Reach reach;

    /** A rule that no stored sheet can break. */
    Rule() {
        this(sheet -> Stream.empty());
    }

    Rule(Calculation calculation) {
        this(calculation, Reach.DOCUMENT);
    }

    Rule(Calculation calculation, Reach reach) {
        this.calculation = calculation;
        this.reach = reach;
    }

    /** How far away the sheets are that a rule compares with. */
    enum Reach {
        /** The sheet by itself, or the sheets that it is printed with. */
        DOCUMENT,
        /** Any sheet of the region. */
        REGION,
        /** Any sheet of the region, except that a number need only be unique among the sheets that are printed together. */
        REGION_BUT_NUMBERS
    }

    boolean reachesRegion(@Nullable String field) {
        return switch (reach) {
            case DOCUMENT -> false;
            case REGION -> true;
            case REGION_BUT_NUMBERS -> !HeadField.NUMBER.path().equals(field);
        };
    }

    Stream<Spot> spots(CheckedSheet sheet) {
        return calculation.spots(sheet);
    }

    /** Where a sheet does not meet the rule, from the top down; never throws. */
    interface Calculation {

        Stream<Spot> spots(CheckedSheet sheet);
    }
}
