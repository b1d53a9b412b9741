package io.mubiao.command.intake.document;

import io.mubiao.command.intake.head.SheetHead;
import io.mubiao.command.intake.table.IndicatorRow;
import io.mubiao.command.intake.words.HeadLabel;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Tells for each field of a sheet where it stands in the document. */
final class FieldPlaces {

    private static final Map<HeadLabel, String> FIELDS = new EnumMap<>(Map.of(
            HeadLabel.PROJECT_NAME, "projectName",
            HeadLabel.PROJECT_CODE, "projectCode",
            HeadLabel.DEPARTMENT, "department",
            HeadLabel.IMPLEMENTING_UNIT, "implementingUnit",
            HeadLabel.PROJECT_ATTRIBUTE, "projectAttribute",
            HeadLabel.PROJECT_TERM, "projectTerm",
            HeadLabel.FINANCE_OFFICE, "financeOffice",
            HeadLabel.ANNUAL_AMOUNT, "annualAmount",
            HeadLabel.ANNUAL_GOAL, "annualGoal",
            HeadLabel.MID_TERM_GOAL, "midTermGoal"));

    private FieldPlaces() {}

    static List<FieldPlace> of(SheetHead head, List<IndicatorRow> rows) {
        var places = new ArrayList<FieldPlace>();
        FIELDS.forEach((label, field) -> {
            var printed = head.get(label);
            if (printed != null) {
                places.add(FieldPlace.of(field, printed.place()));
            }
        });
        var parts = head.money().counted();
        for (var i = 0; i < parts.size(); i++) {
            var amount = parts.get(i).amount();
            if (amount != null) {
                places.add(FieldPlace.of("fundingParts[" + i + "]", amount.place()));
            }
        }
        for (var i = 0; i < rows.size(); i++) {
            var start = "indicators[" + i + "].";
            rows.get(i).places().forEach((field, place) -> places.add(FieldPlace.of(start + field, place)));
        }
        return places;
    }
}
