package io.mubiao.query.sheet;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.mubiao.shared.sheet.Indicator;
import io.mubiao.shared.sheet.SheetContent;
import io.mubiao.shared.value.IndicatorValue;
import io.mubiao.shared.value.ParsedValue;
import java.util.List;

/** A content as answered: every indicator also says how its value is understood. */
record ContentAnswer(
        @JsonUnwrapped @JsonIgnoreProperties("indicators") SheetContent content, List<UnderstoodIndicator> indicators) {

    record UnderstoodIndicator(@JsonUnwrapped Indicator indicator, ParsedValue parsedValue) {}

    static ContentAnswer of(SheetContent content) {
        return new ContentAnswer(
                content,
                content.indicators().stream()
                        .map(indicator -> new UnderstoodIndicator(
                                indicator,
                                IndicatorValue.parse(indicator.value()).parsed()))
                        .toList());
    }
}
