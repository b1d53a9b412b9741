package io.mubiao.query.publication;

import io.mubiao.shared.platform.PlainText;
import io.mubiao.shared.platform.RequiredText;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** Whose sheets, of which year, and how the document calls itself. */
record PublicationRequest(
        @Parameter(description = "code or registered name of the department (主管部门) or of one of its units")
        @RequiredText
        @PlainText
        String department,

        @Parameter(description = "fiscal year") @NotNull @Min(2000) @Max(2100)
        Integer year,

        @Parameter(description = "the n of 附件 n, default 2") @Min(1) @Max(99) @Nullable
        Integer attachment,

        @Parameter(description = "title of the document, default: the department's name + 项目支出预算绩效目标表")
        @PlainText(max = 100)
        @Nullable
        String title) {

    private static final int USUAL_ATTACHMENT = 2;

    String attachmentLine() {
        return "附件 " + (attachment == null ? USUAL_ATTACHMENT : attachment);
    }

    /** @param publisher the registered name */
    String documentTitle(String publisher) {
        return title == null || title.isBlank() ? publisher + "项目支出预算绩效目标表" : title;
    }
}
