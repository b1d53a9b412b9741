package io.mubiao.shared.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.shared.problem.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DefinitionShapeTest {

    @Test
    void aDefinitionThatSaysWhatItMustIsWellShaped() {
        assertThat(paths("培训人次", "产出指标", "数量指标", "≥100 人次")).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "-", "——", "\u00a0", "\u2800", "\u3164", "\u0301"})
    void aRequiredTextSaysSomething(@Nullable String nothing) {
        assertThat(paths(nothing, "产出指标", "数量指标", "100%")).containsExactly("definition.name");
        assertThat(paths("培训人次", nothing, "数量指标", "100%")).containsExactly("definition.places[0].level1");
        assertThat(paths("培训人次", "产出指标", nothing, "100%")).containsExactly("definition.places[0].level2");
    }

    @Test
    void aTypicalValueMayBeASymbolAndIsSeen() {
        assertThat(paths("培训人次", "产出指标", "数量指标", "√")).isEmpty();
        assertThat(paths("培训人次", "产出指标", "数量指标", "\u00a0")).containsExactly("definition.typicalValues[0]");
    }

    private static List<String> paths(
            @Nullable String name, @Nullable String level1, @Nullable String level2, String value) {
        var places = List.of(new TaxonomyPlace("88", level1, level2));
        var definition = new IndicatorDefinition(places, name, null, null, List.of(value), null, null, null);
        return DefinitionShape.violations(definition).stream()
                .map(Violation::path)
                .toList();
    }
}
