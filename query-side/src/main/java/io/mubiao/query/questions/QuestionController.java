package io.mubiao.query.questions;

import io.mubiao.query.export.AlsoAsFile;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.platform.AllowedRoles;
import io.mubiao.shared.platform.Limited;
import io.mubiao.shared.platform.RateLimit;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Questions that an auditor asks of the region. */
@RestController
@RequestMapping("/api/audit/questions")
@Tag(name = "audit")
@AllowedRoles(value = Role.AUDITOR, to = "查看审计疑点")
class QuestionController {

    private static final int ROWS = 500;

    /** What is answered anyway may also be asked for by name. */
    private static final String JSON = "json";

    private final QuestionReader reader;
    private final QuestionFile file;

    QuestionController(QuestionReader reader, QuestionFile file) {
        this.reader = reader;
        this.file = file;
    }

    @Operation(summary = "The questions that can be asked", description = "AUDITOR only.")
    @GetMapping
    QuestionList questions() {
        return QuestionList.all();
    }

    @Operation(
            summary = "What a question finds, at most 500 rows",
            description = "AUDITOR only. A row calls for a look, it proves nothing. Numbers that a question does not"
                    + " take are refused.")
    @AlsoAsFile
    @GetMapping("/{code}")
    QuestionAnswer question(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String code,
            @Valid @ParameterObject QuestionRequest request,
            @Parameter(hidden = true) @RequestParam(required = false) @Nullable String format) {
        return reader.ask(Questions.of(code), actor.region(), request, ROWS);
    }

    @Hidden // told with the answer
    @Limited(RateLimit.EXPORTS)
    @GetMapping(
            path = "/{code}",
            params = {"format", "format!=" + JSON})
    ResponseEntity<InputStreamResource> questionFile(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String code,
            @Valid @ParameterObject QuestionRequest request,
            @RequestParam String format) {
        return file.file(actor, Questions.of(code), request, format, Instant.now());
    }
}
