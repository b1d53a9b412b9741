package io.mubiao.shared.value;

import io.mubiao.shared.text.DataFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A base unit and what it is counted by: {@code 元/人·月} is 元 per 人·月.
 *
 * @param base the unit's own name in the unit list, null when none is written
 */
record MeasureUnit(@Nullable String base, @Nullable String per) {

    private static final Map<String, String> NAMES = names(new DataFile(MeasureUnit.class, "units-1.txt").words());
    private static final int MAX_DENOMINATORS = 3;

    static final MeasureUnit NONE = new MeasureUnit(null, null);

    /** Reads a whole unit, or gives null when any part of it is not in the unit list. */
    static @Nullable MeasureUnit read(String text) {
        var slash = text.indexOf('/');
        var base = slash < 0 ? text : text.substring(0, slash);
        var name = base.isEmpty() ? null : NAMES.get(base);
        if (name == null && !base.isEmpty()) {
            return null;
        }
        if (slash < 0) {
            return new MeasureUnit(name, null);
        }
        var per = denominator(text.substring(slash + 1));
        return per == null ? null : new MeasureUnit(name, per);
    }

    boolean isNone() {
        return base == null && per == null;
    }

    private static @Nullable String denominator(String text) {
        // 元/人/月 and 元/人·月 are the same quotient
        var parts = text.split("[·•⋅・*×/]", -1);
        var names = new ArrayList<String>();
        for (var part : parts) {
            var name = counted(part);
            if (name == null || names.size() == MAX_DENOMINATORS) {
                return null;
            }
            names.add(name);
        }
        return String.join("·", names);
    }

    /** What is counted by may be many of one: 元/千字, 元/万人. */
    private static @Nullable String counted(String part) {
        var name = NAMES.get(part);
        var many = Multiplier.run(part);
        var one = name == null && many > 0 ? NAMES.get(part.substring(many)) : null;
        return one == null ? name : part.substring(0, many) + one;
    }

    private static Map<String, String> names(List<List<String>> lines) {
        var names = new HashMap<String, String>();
        lines.forEach(line -> line.forEach(spelling -> names.put(spelling, line.get(0))));
        return Map.copyOf(names);
    }
}
