package io.mubiao.query.queue;

import io.mubiao.shared.platform.PlainText;
import io.mubiao.shared.sheet.Opinion.Grade;
import io.mubiao.shared.sheet.SheetPhase;
import io.mubiao.shared.text.PlainDecimal;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What narrows a list, which page of it, and which change of one's own it must show. */
record ListRequest(
        @Parameter(description = "state of the sheet, or several") @Nullable
        Set<@NotNull(message = "不能为空") SheetPhase> state,

        @Parameter(description = "fiscal year") @Min(2000) @Max(2100) @Nullable
        Integer year,

        @Parameter(description = "exact name of the department (主管部门)") @PlainText @Nullable
        String department,

        @Parameter(description = "code of the drafting unit") @PlainText @Nullable
        String unit,

        @Parameter(description = "name of the stage that the sheet waits at") @PlainText @Nullable
        String stage,

        @Parameter(description = "exact name of the finance office (资金主管股室)") @PlainText @Nullable
        String office,

        @Parameter(description = "true: only what had errors when it was last submitted; false: only what had none")
        @Nullable
        Boolean errors,

        @Parameter(description = "code of a rule: only what broke it when it was last submitted, or amended since")
        @Pattern(regexp = "[A-Z]\\d{2}", message = "应为规则代码，如 A01")
        @Nullable
        String rule,

        @Parameter(description = "part of the name of a person, or a user name: only what they ever acted on")
        @PlainText
        @Nullable
        String person,

        @Parameter(description = "the last grade that a reviewer gave since the revision began") @Nullable
        Grade grade,

        @Parameter(description = "annual amount in 元, at least")
        @Pattern(regexp = PlainDecimal.AMOUNT, message = NO_AMOUNT)
        @Nullable
        String minAmount,

        @Parameter(description = "annual amount in 元, at most")
        @Pattern(regexp = PlainDecimal.AMOUNT, message = NO_AMOUNT)
        @Nullable
        String maxAmount,

        @Parameter(description = "true: only what waits at a stage longer than the allowed working days") @Nullable
        Boolean overdue,

        @Parameter(
                description =
                        "words, in any order, within project name or code, department, implementing unit or id; of the names also their pinyin or its initials")
        @PlainText
        @Nullable
        String q,

        @Parameter(description = "default WAITING for 待办, ACTED for 已办 and 经办, DRAFTED in the list of sheets") @Nullable
        SheetSort sort,

        @Parameter(description = "default: the list's own order, else ASC") @Nullable
        Direction order,

        @Parameter(description = "the previous page's next, of a list in the same order")
        @Size(max = MAX_CURSOR)
        @Nullable
        String cursor,

        @Parameter(description = "items per page, default 50") @Min(1) @Max(200) @Nullable
        Integer size,

        @Parameter(description = "with atLeast: waits up to two seconds until the list knows this sheet's version")
        @Nullable
        UUID sheet,

        @Nullable Long atLeast) {

    private static final String NO_AMOUNT = "应为不带符号、最多两位小数的金额（元）";

    /** A project name of the greatest length fits in. */
    private static final int MAX_CURSOR = 3_000;

    private static final int DEFAULT_SIZE = 50;

    int pageSize() {
        return size == null ? DEFAULT_SIZE : size;
    }
}
