package io.mubiao.command.check;

import io.mubiao.shared.sheet.Finding;
import io.mubiao.shared.sheet.Indicator;
import io.mubiao.shared.value.IndicatorValue;
import io.mubiao.shared.value.ParsedValue;
import java.util.List;

/**
 * What the rules say of a content.
 *
 * @param ruleSet the version of rules and word lists that was applied
 * @param values how every indicator's value is understood, in the order of the rows
 */
record CheckResult(String ruleSet, List<Finding> findings, List<Understood> values) {

    /** One indicator's value as the rules read it. */
    record Understood(String indicatorId, ParsedValue parsedValue) {

        static Understood of(Indicator indicator) {
            return new Understood(
                    indicator.id(), IndicatorValue.parse(indicator.value()).parsed());
        }
    }
}
