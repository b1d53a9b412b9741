package io.mubiao.command.workflow;

import io.mubiao.shared.org.Role;
import io.mubiao.shared.platform.PlainText;
import io.mubiao.shared.platform.RequiredText;
import io.mubiao.shared.workflow.ChainRules;
import io.mubiao.shared.workflow.ReviewChain;
import io.mubiao.shared.workflow.ReviewChain.StageDefinition;
import io.mubiao.shared.workflow.StageScope;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The chain that an administrator wants: its shape only.
 *
 * @param stages in the order of the review
 * @param reason why, such as the document that orders it
 */
record ChainRequest(
        @NotNull(message = REQUIRED) @Size(max = 50, message = "环节过多")
        List<@NotNull(message = REQUIRED) @Valid StageRequest> stages,

        @RequiredText(ifPresent = true) @PlainText @Nullable String reason) {

    private static final String REQUIRED = "不能为空";

    /**
     * @param scope default: the one that the role has
     * @param minimumAmount in 元; absent: every sheet comes here
     * @param workingDays how many it may take; absent: as many as usual
     */
    record StageRequest(
            @NotNull(message = REQUIRED) @Size(max = 100, message = "过长")
            String name,

            @NotNull(message = REQUIRED) @Size(max = 100, message = "过长")
            String label,

            @NotNull(message = REQUIRED) Role role,
            @Nullable StageScope scope,

            @Size(max = 20, message = "过长") @Nullable String minimumAmount,
            @Nullable Integer workingDays) {

        private StageDefinition toStage() {
            var usual = Objects.requireNonNullElse(ChainRules.scopeOf(role), StageScope.REGION);
            var minimum = minimumAmount == null || minimumAmount.isEmpty() ? null : minimumAmount;
            return new StageDefinition(name, label, role, scope == null ? usual : scope, minimum, workingDays);
        }
    }

    ReviewChain toChain() {
        return new ReviewChain(stages.stream().map(StageRequest::toStage).toList());
    }
}
