package io.mubiao.query.sheet;

import io.mubiao.shared.platform.PlainText;
import io.mubiao.shared.sheet.SheetPhase;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What narrows a list, which page of it, and which deed of one's own it must show. */
record ListRequest(
        @Parameter(description = "state of the sheet") @Nullable
        SheetPhase state,

        @Parameter(description = "fiscal year") @Nullable Integer year,

        @Parameter(description = "exact name of the department (主管部门)") @PlainText @Nullable
        String department,

        @Parameter(description = "text within project name or code, department, implementing unit or id")
        @PlainText
        @Nullable
        String q,

        @Parameter(description = "the previous page's next") @Size(max = 200) @Nullable
        String cursor,

        @Parameter(description = "items per page, default 50") @Min(1) @Max(200) @Nullable
        Integer size,

        @Parameter(description = "with atLeast: waits up to two seconds until the list knows this sheet's version")
        @Nullable
        UUID sheet,

        @Nullable Long atLeast) {

    private static final int DEFAULT_SIZE = 50;

    int pageSize() {
        return size == null ? DEFAULT_SIZE : size;
    }
}
