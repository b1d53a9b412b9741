package io.mubiao.query.deputy;

import io.mubiao.query.deputy.DeputyList.Candidates;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.platform.PlainText;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who stands in for whom. */
@RestController
@RequestMapping("/api/deputies")
@Tag(name = "deputies")
class DeputyController {

    private final DeputyReader reader;

    DeputyController(DeputyReader reader) {
        this.reader = reader;
    }

    /** Which of those that the caller may see. */
    record Filter(
            @Parameter(description = "user name of who is stood in for") @PlainText @Nullable
            String principal,

            @Parameter(description = "user name of who stands in") @PlainText @Nullable
            String deputy,

            @Parameter(description = "only those that held at this instant") @Nullable
            OffsetDateTime at) {}

    /** For what a deputy is looked for. */
    record Wanted(@Nullable List<@NotNull(message = "不能为空") Role> roles) {}

    @Operation(
            summary = "Appointments of deputies, the latest first",
            description = "One's own both ways; those that one may confirm; all of the region for AUDITOR and ADMIN.")
    @GetMapping
    DeputyList list(@AuthenticationPrincipal Actor actor, @Valid @ParameterObject Filter filter) {
        return reader.list(actor, filter, Instant.now());
    }

    @Operation(summary = "Colleagues who could be one's deputy for these roles, and why others could not")
    @GetMapping("/candidates")
    Candidates candidates(@AuthenticationPrincipal Actor actor, @Valid @ParameterObject Wanted wanted) {
        return reader.candidates(actor, wanted.roles() == null ? List.of() : wanted.roles());
    }
}
