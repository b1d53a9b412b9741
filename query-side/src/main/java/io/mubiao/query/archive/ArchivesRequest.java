package io.mubiao.query.archive;

import io.mubiao.shared.platform.PlainText;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which revisions in force an auditor takes away. */
record ArchivesRequest(
        @Parameter(description = "fiscal year of the revision in force") @Min(2000) @Max(2100) @Nullable
        Integer year,

        @Parameter(description = "exact name of the department (主管部门)") @PlainText @Nullable
        String department,

        @Parameter(description = "code of the drafting unit") @PlainText @Nullable
        String unit,

        @Parameter(description = "only sheets behind this one: the last of the part before, which its list names")
        @Nullable
        UUID after,

        @Parameter(description = "packages in one zip, default 50") @Min(1) @Max(200) @Nullable
        Integer size) {

    private static final int DEFAULT_SIZE = 50;

    int most() {
        return size == null ? DEFAULT_SIZE : size;
    }
}
