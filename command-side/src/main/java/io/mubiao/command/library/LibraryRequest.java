package io.mubiao.command.library;

import io.mubiao.shared.library.DefinitionShape;
import io.mubiao.shared.library.IndicatorDefinition;
import io.mubiao.shared.library.LibraryIndicatorId;
import io.mubiao.shared.library.Scope;
import io.mubiao.shared.platform.PlainText;
import io.mubiao.shared.platform.RequiredText;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** The bodies of the library's requests; what each must look like stands on its members. */
sealed interface LibraryRequest {

    String REQUIRED = "不能为空";
    int LONG_TEXT = 2000;

    /** @param scope default: the whole region for the performance office, one's unit for a drafter */
    record Begin(
            @Nullable LibraryIndicatorId id,
            Scope.@Nullable Kind scope,

            @RequiredText(ifPresent = true) @PlainText(max = 50) @Nullable
            String industry,

            @NotNull(message = REQUIRED) IndicatorDefinition definition)
            implements LibraryRequest {}

    /** @param scope default: the whole region */
    record Accept(
            Scope.@Nullable Kind scope,

            @RequiredText(ifPresent = true) @PlainText(max = 50) @Nullable
            String industry) implements LibraryRequest {

        Scope toScope() {
            return new Scope(scope == null ? Scope.Kind.COMMON : scope, industry);
        }
    }

    /** @param scope default: as before */
    record Revise(
            Scope.@Nullable Kind scope,

            @RequiredText(ifPresent = true) @PlainText(max = 50) @Nullable
            String industry,

            @NotNull(message = REQUIRED) IndicatorDefinition definition,

            @RequiredText(ifPresent = true) @PlainText(max = LONG_TEXT) @Nullable
            String reason)
            implements LibraryRequest {

        @Nullable
        Scope toScope() {
            return scope == null ? null : new Scope(scope, industry);
        }
    }

    /** Why a proposal is declined or an indicator retired. */
    record Explained(@PlainText(max = LONG_TEXT) @Nullable String reason) implements LibraryRequest {}

    static IndicatorDefinition wellShaped(IndicatorDefinition definition) {
        var violations = DefinitionShape.violations(definition);
        if (!violations.isEmpty()) {
            throw new DomainException(ErrorCode.MALFORMED, "指标有 " + violations.size() + " 处不正确", violations);
        }
        return definition;
    }
}
