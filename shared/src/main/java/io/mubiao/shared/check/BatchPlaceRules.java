package io.mubiao.shared.check;

import io.mubiao.shared.check.Trait.ProjectCode;
import io.mubiao.shared.check.Trait.ProjectName;
import io.mubiao.shared.check.Trait.SheetNumber;
import io.mubiao.shared.sheet.HeadField;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rules B06 to B08: a sheet's year and number, and its place among the others. */
final class BatchPlaceRules {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d{2})(?:[-—~至](20\\d{2}))?年");

    private BatchPlaceRules() {}

    static Stream<Spot> yearInName(CheckedSheet sheet) {
        var fiscalYear = sheet.content().fiscalYear();
        if (fiscalYear == 0) {
            return Stream.empty();
        }
        var years = YEAR.matcher(sheet.text(HeadField.PROJECT_NAME));
        var named = "";
        while (years.find()) {
            var from = Integer.parseInt(years.group(1));
            var to = years.group(2) == null ? from : Integer.parseInt(years.group(2));
            if (from <= fiscalYear && fiscalYear <= to) {
                return Stream.empty();
            }
            named = years.group();
        }
        return named.isEmpty()
                ? Stream.empty()
                : Stream.of(Spot.on(HeadField.PROJECT_NAME, "名称中写的是“" + named + "”，本表为 " + fiscalYear + " 年"));
    }

    static Stream<Spot> nameWithoutYear(CheckedSheet sheet) {
        var name = sheet.text(HeadField.PROJECT_NAME);
        if (name.isEmpty() || hasYear(name)) {
            return Stream.empty();
        }
        return sheet.batch().others(sheet.content()).anyMatch(other -> hasYear(Texts.compact(other.projectName())))
                ? Stream.of(Spot.on(HeadField.PROJECT_NAME, "同一批次的其他项目写明了年份，本项目没有"))
                : Stream.empty();
    }

    static Stream<Spot> oncePerBatch(CheckedSheet sheet) {
        var content = sheet.content();
        var name = Texts.comparable(content.projectName());
        var code = Texts.compact(content.projectCode());
        return Stream.of(
                        missingNumber(sheet),
                        repeated(
                                sheet,
                                content.number() == null ? null : new SheetNumber(content.number()),
                                HeadField.NUMBER),
                        repeated(sheet, code.isEmpty() ? null : new ProjectCode(code), HeadField.PROJECT_CODE),
                        repeated(sheet, name.isEmpty() ? null : new ProjectName(name), HeadField.PROJECT_NAME))
                .flatMap(spots -> spots);
    }

    private static Stream<Spot> missingNumber(CheckedSheet sheet) {
        var number = sheet.content().number();
        if (number == null || number <= 1 || sheet.batch().isAlone()) {
            return Stream.empty();
        }
        return sheet.batch()
                        .sharing(new SheetNumber(number - 1), sheet.content())
                        .isEmpty()
                ? Stream.of(Spot.on(HeadField.NUMBER, "本表为表 " + number + "，同一批次中没有表 " + (number - 1)))
                : Stream.empty();
    }

    private static Stream<Spot> repeated(CheckedSheet sheet, @Nullable Trait trait, HeadField field) {
        if (trait == null) {
            return Stream.empty();
        }
        var same = sheet.batch().sharing(trait, sheet.content());
        return same.isEmpty()
                ? Stream.empty()
                : Stream.of(Spot.on(field, "“" + field.label() + "”与" + Batch.names(same) + "重复"));
    }

    private static boolean hasYear(String name) {
        return YEAR.matcher(name).find();
    }
}
