package io.mubiao.shared.check;

import io.mubiao.shared.sheet.Column;
import io.mubiao.shared.sheet.Indicator;
import io.mubiao.shared.text.VisibleText;
import io.mubiao.shared.value.IndicatorValue;
import io.mubiao.shared.value.ValueKind;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An indicator as the rules read it.
 *
 * @param name without blanks
 */
record Row(Indicator indicator, Category category, String name, IndicatorValue value) {

    static Row of(Indicator indicator, Category category) {
        var name = Texts.compact(indicator.name());
        return new Row(indicator, category, name, IndicatorValue.parse(withoutName(indicator.value(), name)));
    }

    /** A value may repeat what it is the value of: 验收合格率100%. */
    private static @Nullable String withoutName(@Nullable String value, String name) {
        var compact = Texts.compact(value);
        var repeats = name.length() > 1 && compact.length() > name.length() && compact.startsWith(name);
        return repeats ? compact.substring(name.length()).replaceFirst("^[:：为达到]{1,3}", "") : value;
    }

    boolean isFilled() {
        return !VisibleText.isMissing(indicator.name()) && !VisibleText.isInvisible(indicator.value());
    }

    /** The categories as printed, in a spelling that compares. */
    String path() {
        return Texts.level(indicator.level1()) + "/" + Texts.level(indicator.level2());
    }

    boolean isQuantity() {
        return value.kind() == ValueKind.QUANTITY;
    }

    boolean isNumeric() {
        return value.magnitude() != null;
    }

    /** The number in its base unit, of a range the upper end. Null unless there is one. */
    @Nullable
    BigDecimal number() {
        var upper = value.parsed().upper();
        return upper == null ? value.magnitude() : new BigDecimal(upper);
    }

    @Nullable
    String unit() {
        return value.parsed().unit();
    }

    boolean isPercent() {
        return "%".equals(unit());
    }

    /** A sum of 元, whatever it is counted by. */
    boolean isYuan() {
        return isNumeric() && "元".equals(unit());
    }

    /** Whether 万 or 亿 stands behind the number. */
    boolean isInTenThousands() {
        var multiplier = value.multiplier();
        return multiplier != null && (multiplier.contains("万") || multiplier.contains("亿"));
    }

    /** The value as printed, without blanks around. */
    String printed() {
        var printed = indicator.value();
        return printed == null ? "" : printed.strip();
    }

    String quoted() {
        return "“" + printed() + "”";
    }

    Spot onName(String detail) {
        return Spot.on(this, Column.NAME, detail);
    }

    Spot onValue(String detail) {
        return Spot.on(this, Column.VALUE, detail);
    }
}
