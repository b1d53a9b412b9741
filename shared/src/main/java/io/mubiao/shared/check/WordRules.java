package io.mubiao.shared.check;

import io.mubiao.shared.value.ValueKind;
import java.util.stream.Stream;

/** Rules C14 and C15: words instead of numbers. */
final class WordRules {

    private WordRules() {}

    static Stream<Spot> ungraded(CheckedSheet sheet) {
        return sheet.filled()
                .filter(row -> row.value().kind() == ValueKind.QUALITATIVE)
                .filter(row -> !sheet.has(Words.GRADED, Texts.compact(row.printed())))
                .map(row -> row.onValue("定性值" + row.quoted() + "没有分级"));
    }

    static Stream<Spot> benefitsWithoutNumber(CheckedSheet sheet) {
        var benefits = sheet.filled(Category::isBenefit).toList();
        return benefits.isEmpty() || benefits.stream().anyMatch(Row::isNumeric)
                ? Stream.empty()
                : Stream.of(Spot.onList("indicators", benefits.size() + " 项效益指标没有一项是定量的"));
    }
}
