package io.mubiao.shared.sheet;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer says when passing a sheet.
 *
 * @param grade 优, 良, 中 or 差, or null
 * @param scores points per item of the review form (项目支出绩效目标审核表), empty when not scored
 */
public record Opinion(String text, @Nullable Grade grade, Map<String, BigDecimal> scores) {

    public Opinion {
        scores = Map.copyOf(scores);
    }

    /** An opinion in words only. */
    public static Opinion of(String text) {
        return new Opinion(text, null, Map.of());
    }

    /** The grades of 财预〔2015〕88号; each is also understood by its Chinese name. */
    public enum Grade {
        @JsonAlias("优")
        EXCELLENT("优"),
        @JsonAlias("良")
        GOOD("良"),
        @JsonAlias("中")
        FAIR("中"),
        @JsonAlias("差")
        POOR("差");

        private final String label;

        Grade(String label) {
            this.label = label;
        }

        /** The grade in Chinese. */
        public String label() {
            return label;
        }
    }
}
