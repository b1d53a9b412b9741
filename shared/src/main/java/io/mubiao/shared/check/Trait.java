package io.mubiao.shared.check;

import io.mubiao.shared.sheet.IndicatorValue;
import java.util.List;

/** What sheets of one batch may have in common. */
sealed interface Trait {

    record SheetNumber(int number) implements Trait {}

    record ProjectCode(String code) implements Trait {}

    record ProjectName(String comparable) implements Trait {}

    record Deadline(IndicatorValue value) implements Trait {}

    record Benefits(List<IndicatorValue> values) implements Trait {}

    record SameRow(String name, IndicatorValue value) implements Trait {}

    record Pays(String activity) implements Trait {}
}
