package io.mubiao.query.statistics;

import io.mubiao.shared.text.PlainDecimal;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From which amounts stages would begin. */
record ChainPreviewRequest(
        @Parameter(description = "stage:minimumAmount, as in performance-office:500000; repeated")
        @Size(max = 10, message = "不能超过 10 项")
        @Nullable
        List<@Pattern(regexp = THRESHOLD, message = "应为“环节代码:金额起点（元）”") String> threshold) {

    private static final String THRESHOLD = "[a-z0-9-]{1,40}:" + PlainDecimal.AMOUNT;

    List<Threshold> thresholds() {
        return threshold == null
                ? List.of()
                : threshold.stream().map(Threshold::of).toList();
    }

    /** @param minimum in 元 */
    record Threshold(String stage, BigDecimal minimum) {

        /** Reads {@code performance-office:500000}. */
        static Threshold of(String text) {
            var colon = text.indexOf(':');
            return new Threshold(text.substring(0, colon), new BigDecimal(text.substring(colon + 1)));
        }
    }
}
