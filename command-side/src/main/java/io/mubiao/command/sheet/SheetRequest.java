package io.mubiao.command.sheet;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.mubiao.shared.platform.PlainText;
import io.mubiao.shared.platform.RequiredText;
import io.mubiao.shared.sheet.Correction;
import io.mubiao.shared.sheet.Explanation;
import io.mubiao.shared.sheet.Opinion;
import io.mubiao.shared.sheet.Reason;
import io.mubiao.shared.sheet.SheetContent;
import io.mubiao.shared.sheet.SheetId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The bodies of the sheet's requests, in the order of its life; what each must look like stands on its members. */
sealed interface SheetRequest {

    String REQUIRED = "不能为空";
    int LONG_TEXT = 2000;

    record Draft(
            @Nullable SheetId id,
            @NotNull(message = REQUIRED) SheetContent content) implements SheetRequest {}

    record Edit(
            @NotNull(message = REQUIRED) SheetContent content,

            @JsonSetter(nulls = Nulls.AS_EMPTY) @Size(max = 500, message = "不能超过 500 条")
            List<@Valid Accepted> corrections)
            implements SheetRequest {

        List<Correction> toCorrections() {
            return corrections.stream()
                    .map(accepted -> new Correction(accepted.code(), accepted.indicatorId(), accepted.field()))
                    .toList();
        }
    }

    /** A finding whose suggested text was taken over. */
    record Accepted(
            @RequiredText @PlainText(max = 64) String code,

            @PlainText(max = 64) @Nullable String indicatorId,

            @RequiredText @PlainText(max = 64) String field) {}

    record Submit(
            @JsonSetter(nulls = Nulls.AS_EMPTY) @Size(max = 500, message = "不能超过 500 条")
            List<@Valid Note> explanations) implements SheetRequest {

        List<Explanation> toExplanations() {
            return explanations.stream()
                    .map(note -> new Explanation(note.code(), note.indicatorId(), note.text()))
                    .toList();
        }
    }

    record Note(
            @RequiredText @PlainText(max = 64) String code,

            @PlainText(max = 64) @Nullable String indicatorId,

            @RequiredText @PlainText(max = LONG_TEXT) String text) {}

    record Pass(
            @RequiredText @PlainText(max = LONG_TEXT) String opinion,

            Opinion.@Nullable Grade grade,

            @JsonSetter(nulls = Nulls.AS_EMPTY) @Size(max = 20, message = "不能超过 20 项")
            Map<@PlainText(max = 64) String, @NotNull(message = REQUIRED) BigDecimal> scores,

            @Valid @Nullable Agreed amendment)
            implements SheetRequest {

        Opinion toOpinion() {
            return new Opinion(opinion, grade, scores);
        }
    }

    /** The content as a reviewer and the unit agreed to complete it. */
    record Agreed(
            @NotNull(message = REQUIRED) SheetContent content,

            @RequiredText @PlainText(max = LONG_TEXT) String agreement) {}

    record Return(
            @PlainText(max = 64) @Nullable String to,

            @JsonSetter(nulls = Nulls.AS_EMPTY) @Size(max = 500, message = "不能超过 500 条")
            List<@Valid Because> reasons,

            Opinion.@Nullable Grade grade,

            @JsonSetter(nulls = Nulls.AS_EMPTY) @Size(max = 20, message = "不能超过 20 项")
            Map<@PlainText(max = 64) String, @NotNull(message = REQUIRED) BigDecimal> scores)
            implements SheetRequest {

        private static final String DRAFTER = "drafter";

        @Nullable
        String toStage() {
            return DRAFTER.equals(to) ? null : to;
        }
    }

    record Reject(
            @JsonSetter(nulls = Nulls.AS_EMPTY) @Size(max = 500, message = "不能超过 500 条")
            List<@Valid Because> reasons,

            Opinion.@Nullable Grade grade,

            @JsonSetter(nulls = Nulls.AS_EMPTY) @Size(max = 20, message = "不能超过 20 项")
            Map<@PlainText(max = 64) String, @NotNull(message = REQUIRED) BigDecimal> scores)
            implements SheetRequest {}

    record Because(
            @PlainText(max = 64) @Nullable String indicatorId,
            @PlainText(max = 64) @Nullable String field,

            @RequiredText @PlainText(max = LONG_TEXT) String text) {

        static List<Reason> toReasons(List<Because> reasons) {
            return reasons.stream()
                    .map(reason -> new Reason(reason.indicatorId, reason.field, reason.text))
                    .toList();
        }
    }

    record Approve(
            @RequiredText @PlainText(max = 100) String approvalNumber,

            @RequiredText(ifPresent = true) @PlainText(max = LONG_TEXT) @Nullable
            String opinion)
            implements SheetRequest {}

    /** Why something is done that is no decision on the content. */
    record Explained(@PlainText(max = LONG_TEXT) @Nullable String reason) implements SheetRequest {}

    record ApproveMany(
            @RequiredText @PlainText(max = 100) String approvalNumber,

            @RequiredText(ifPresent = true) @PlainText(max = LONG_TEXT) @Nullable
            String opinion,

            @NotEmpty(message = REQUIRED) @Size(max = 500, message = "一次不能超过 500 张")
            List<@NotNull(message = REQUIRED) @Valid Seen> sheets)
            implements SheetRequest {}

    /** A sheet as the approver saw it. */
    record Seen(
            @NotNull(message = REQUIRED) SheetId id,
            @Positive(message = "应为正整数") long version) {}
}
