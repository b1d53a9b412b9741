package io.mubiao.shared.library;

import io.mubiao.shared.text.VisibleText;
import org.jspecify.annotations.Nullable;

/**
 * Whom an indicator is meant for.
 *
 * @param industry the trade (行业领域) of an INDUSTRY indicator, else null
 */
public record Scope(Kind kind, @Nullable String industry) {

    public static final Scope COMMON = new Scope(Kind.COMMON, null);

    public static final Scope UNIT = new Scope(Kind.UNIT, null);

    /** A trade that says nothing is none. */
    public Scope {
        industry = industry == null || VisibleText.isMissing(industry) ? null : industry.strip();
    }

    /** How far it reaches. */
    public enum Kind {
        /** everybody in the region */
        COMMON("共性指标"),
        /** whoever works in a trade; everybody in the region finds it */
        INDUSTRY("行业指标"),
        /** the unit that proposed it */
        UNIT("单位指标");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The name in Chinese. */
        public String label() {
            return label;
        }
    }

    /** The name in Chinese, with the trade. */
    public String label() {
        return industry == null ? kind.label() : kind.label() + "（" + industry + "）";
    }
}
