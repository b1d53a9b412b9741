package io.mubiao.command.talk;

import io.mubiao.shared.platform.PlainText;
import io.mubiao.shared.platform.RequiredText;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.problem.Violation;
import io.mubiao.shared.talk.Audience;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bodies of what is said. */
sealed interface TalkRequest {

    String REQUIRED = "不能为空";
    int LONGEST = 1000;

    /** @param text what is said with it, if anything */
    record Remind(
            @RequiredText(ifPresent = true) @PlainText(max = LONGEST) @Nullable
            String text) implements TalkRequest {

        @Nullable
        String words() {
            return text == null || text.isEmpty() ? null : text;
        }
    }

    /**
     * A note at a cell: by its path, or by its field with the row of indicators that it belongs to, if any.
     *
     * @param version of the sheet that is looked at
     */
    record MakeNote(
            @PlainText(max = 200) @Nullable String path,

            @PlainText(max = 64) @Nullable String indicatorId,

            @PlainText(max = 64) @Nullable String field,

            @NotNull(message = REQUIRED) @Positive(message = "应为正整数")
            Long version,

            @RequiredText @PlainText(max = LONGEST) String text,

            @NotNull(message = REQUIRED) Audience audience)
            implements TalkRequest {

        /** @throws DomainException MALFORMED when it names no cell */
        String cell() {
            if (path != null) {
                return path;
            }
            if (field == null) {
                var detail = "请写明批注的单元格：path，或者 field（和 indicatorId）";
                throw new DomainException(
                        ErrorCode.MALFORMED,
                        detail,
                        List.of(new Violation("path", ErrorCode.MALFORMED.name(), detail)));
            }
            return indicatorId == null ? field : "indicators/" + indicatorId + "/" + field;
        }
    }

    record AnswerNote(
            @RequiredText @PlainText(max = LONGEST) String text) implements TalkRequest {}
}
