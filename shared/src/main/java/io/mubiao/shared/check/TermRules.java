package io.mubiao.shared.check;

import static io.mubiao.shared.check.Threshold.SENTINEL_YEARS;

import io.mubiao.shared.sheet.HeadField;
import java.util.stream.Stream;

/** Rules B04 and B05: how long the project runs. */
final class TermRules {

    private TermRules() {}

    static Stream<Spot> termFitsAttribute(CheckedSheet sheet) {
        var term = Term.read(sheet.content().projectTerm());
        var attribute = sheet.text(HeadField.PROJECT_ATTRIBUTE);
        if (term == null) {
            return Stream.empty();
        }
        var endsWithinTheYear = term.months() >= 1 && term.months() <= Term.YEAR;
        var tooLong = sheet.has(Words.ONE_YEAR_ATTRIBUTE, attribute) && !endsWithinTheYear;
        var tooShort = sheet.has(Words.CONTINUING_ATTRIBUTE, attribute) && term.months() <= Term.YEAR;
        return tooLong || tooShort
                ? Stream.of(Spot.on(
                        HeadField.PROJECT_TERM,
                        "项目属性为“" + attribute + "”，项目期限却是“" + sheet.text(HeadField.PROJECT_TERM) + "”"))
                : Stream.empty();
    }

    static Stream<Spot> sentinelTerm(CheckedSheet sheet) {
        var term = Term.read(sheet.content().projectTerm());
        if (term == null) {
            return Stream.empty();
        }
        var sentinel = sheet.parameters().threshold(SENTINEL_YEARS).intValue() * Term.YEAR;
        return term.months() == 0 || term.months() >= sentinel
                ? Stream.of(Spot.on(HeadField.PROJECT_TERM, "项目期限“" + sheet.text(HeadField.PROJECT_TERM) + "”像是系统默认值"))
                : Stream.empty();
    }
}
