package io.mubiao.shared.library;

import io.mubiao.shared.problem.Violation;
import io.mubiao.shared.text.TextShape;
import io.mubiao.shared.text.VisibleText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a definition must look like to be stored at all. */
public final class DefinitionShape {

    private static final Set<String> EDITIONS = Set.of("88", "101");
    private static final int MAX_NAME = 100;
    private static final int MAX_WORD = 50;
    private static final int MAX_VALUES = 10;
    private static final int MAX_EXPLANATION = 1000;

    private final List<Violation> found = new ArrayList<>();

    private DefinitionShape() {}

    /** One violation per field that is wrong; empty when the definition may be stored. */
    public static List<Violation> violations(IndicatorDefinition definition) {
        var shape = new DefinitionShape();
        shape.checkText(definition.name(), "name", MAX_NAME, true);
        shape.checkText(definition.unit(), "unit", MAX_WORD, false);
        shape.checkText(definition.explanation(), "explanation", MAX_EXPLANATION, false);
        shape.checkText(definition.dataSource(), "dataSource", MAX_NAME, false);
        shape.checkPlaces(definition.places());
        shape.checkValues(definition.typicalValues());
        return shape.found;
    }

    private void checkPlaces(List<TaxonomyPlace> places) {
        if (places.isEmpty()) {
            add("places", "REQUIRED", "请至少选择一个指标体系中的位置");
        }
        var editions = new HashSet<String>();
        for (int i = 0; i < places.size() && i <= EDITIONS.size(); i++) {
            var place = places.get(i);
            var path = "places[" + i + "]";
            if (place.edition() == null || !EDITIONS.contains(place.edition())) {
                add(path + ".edition", "UNKNOWN_EDITION", "指标体系只能是 88 或 101");
            } else if (!editions.add(place.edition())) {
                add(path + ".edition", "DUPLICATE_EDITION", "同一指标体系只能有一个位置");
            }
            checkText(place.level1(), path + ".level1", MAX_WORD, true);
            checkText(place.level2(), path + ".level2", MAX_WORD, true);
        }
    }

    private void checkValues(List<String> values) {
        if (values.size() > MAX_VALUES) {
            add("typicalValues", "TOO_MANY", "常用值不能超过 " + MAX_VALUES + " 个");
            return;
        }
        for (int i = 0; i < values.size(); i++) {
            checkValue(values.get(i), "typicalValues[" + i + "]");
        }
    }

    /** A value may be a symbol, as on a sheet. */
    private void checkValue(String value, String path) {
        if (VisibleText.isInvisible(value)) {
            add(path, "REQUIRED", "不能为空");
        } else {
            checkText(value, path, MAX_NAME, false);
        }
    }

    private void checkText(@Nullable String text, String path, int maxLength, boolean required) {
        if (required && VisibleText.isMissing(text)) {
            add(path, "REQUIRED", "不能为空，须有汉字、字母或数字");
            return;
        }
        var flaw = TextShape.flaw(text, maxLength);
        if (flaw != null) {
            add(path, flaw.code(), flaw.detail());
        }
    }

    private void add(String path, String code, String detail) {
        found.add(new Violation("definition." + path, code, detail));
    }
}
