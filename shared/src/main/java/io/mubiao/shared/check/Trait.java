package io.mubiao.shared.check;

import io.mubiao.shared.value.IndicatorValue;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What sheets of one batch may have in common. */
sealed interface Trait {

    /**
     * The trait in writing, opened by the rule that asks for it: {@code G01 2026-12前}. Equal traits have equal keys. Null
     * where a trait means nothing outside a batch, or where there is nothing to share.
     */
    @Nullable
    String key();

    record SheetNumber(int number) implements Trait {

        @Override
        public @Nullable String key() {
            return null;
        }
    }

    record ProjectCode(String code) implements Trait {

        @Override
        public @Nullable String key() {
            return code.isEmpty() ? null : "B08 code " + code;
        }
    }

    record ProjectName(String comparable) implements Trait {

        @Override
        public @Nullable String key() {
            return comparable.isEmpty() ? null : "B08 name " + comparable;
        }
    }

    record Deadline(IndicatorValue value) implements Trait {

        @Override
        public String key() {
            return "G01 " + value.print();
        }
    }

    record Benefits(List<IndicatorValue> values) implements Trait {

        @Override
        public @Nullable String key() {
            return values.size() < 2
                    ? null
                    : "G02 " + values.stream().map(IndicatorValue::print).collect(Collectors.joining("\n"));
        }
    }

    record SameRow(String name, IndicatorValue value) implements Trait {

        @Override
        public String key() {
            return "G03 " + name + "\n" + value.print();
        }
    }

    record Pays(String activity) implements Trait {

        @Override
        public String key() {
            return "G04 " + activity;
        }
    }
}
