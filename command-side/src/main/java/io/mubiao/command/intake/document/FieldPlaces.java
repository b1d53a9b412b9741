package io.mubiao.command.intake.document;

import io.mubiao.command.intake.grid.Place;
import io.mubiao.command.intake.head.SheetHead;
import io.mubiao.command.intake.table.IndicatorRow;
import io.mubiao.command.intake.words.HeadLabel;
import io.mubiao.shared.sheet.HeadField;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells for each field of a sheet where it stands in the document. */
final class FieldPlaces {

    private static final Map<HeadLabel, HeadField> FIELDS = new EnumMap<>(Map.of(
            HeadLabel.PROJECT_NAME, HeadField.PROJECT_NAME,
            HeadLabel.PROJECT_CODE, HeadField.PROJECT_CODE,
            HeadLabel.DEPARTMENT, HeadField.DEPARTMENT,
            HeadLabel.IMPLEMENTING_UNIT, HeadField.IMPLEMENTING_UNIT,
            HeadLabel.PROJECT_ATTRIBUTE, HeadField.PROJECT_ATTRIBUTE,
            HeadLabel.PROJECT_TERM, HeadField.PROJECT_TERM,
            HeadLabel.FINANCE_OFFICE, HeadField.FINANCE_OFFICE,
            HeadLabel.ANNUAL_AMOUNT, HeadField.ANNUAL_AMOUNT,
            HeadLabel.ANNUAL_GOAL, HeadField.ANNUAL_GOAL,
            HeadLabel.MID_TERM_GOAL, HeadField.MID_TERM_GOAL));

    private FieldPlaces() {}

    /** The field of the content that a label is about; null where the content has none. */
    static @Nullable HeadField field(HeadLabel label) {
        return FIELDS.get(label);
    }

    /**
     * @param year where it is said, null where only what stands near says it
     * @param number null where the sheet has none
     */
    static List<FieldPlace> of(@Nullable Place year, @Nullable Place number, SheetHead head, List<IndicatorRow> rows) {
        var places = new ArrayList<FieldPlace>();
        Stream.ofNullable(year).forEach(place -> places.add(FieldPlace.of(HeadField.FISCAL_YEAR.path(), place)));
        Stream.ofNullable(number).forEach(place -> places.add(FieldPlace.of(HeadField.NUMBER.path(), place)));
        FIELDS.forEach((label, field) -> {
            var printed = head.get(label);
            var isHandedBack = label == HeadLabel.ANNUAL_AMOUNT
                    && printed != null
                    && head.money().annual(printed.text()) == null;
            if (printed != null && !isHandedBack) {
                printed.places().forEach(place -> places.add(FieldPlace.of(field.path(), place)));
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
            rows.get(i)
                    .places()
                    .forEach((field, all) -> all.forEach(place -> places.add(FieldPlace.of(start + field, place))));
        }
        return places;
    }
}
