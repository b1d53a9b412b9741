package io.mubiao.query.library;

import io.mubiao.query.export.AlsoAsFile;
import io.mubiao.shared.library.LibraryIndicatorId;
import io.mubiao.shared.library.LibraryRules;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.platform.Limited;
import io.mubiao.shared.platform.RateLimit;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The indicator library (指标库). */
@RestController
@RequestMapping("/api/indicators")
@Tag(name = "indicators")
class LibraryController {

    private final LibraryReader reader;
    private final IndicatorReader indicators;
    private final WholeLibrary whole;

    LibraryController(LibraryReader reader, IndicatorReader indicators, WholeLibrary whole) {
        this.reader = reader;
        this.indicators = indicators;
        this.whole = whole;
    }

    @Operation(
            summary = "Indicators that one may take over",
            description =
                    "What fits best first, then what most sheets in force use. A drafter sees what is accepted and"
                            + " the own unit's proposals; the performance office sees all, its work list is state=PROPOSED.")
    @AlsoAsFile
    @GetMapping
    LibraryPage indicators(@AuthenticationPrincipal Actor actor, @Valid @ParameterObject LibraryRequest request) {
        requireUser(actor);
        return reader.page(actor, request);
    }

    @Hidden // told with the list
    @Limited(RateLimit.EXPORTS)
    @GetMapping(params = "format")
    ResponseEntity<InputStreamResource> indicatorsFile(
            @AuthenticationPrincipal Actor actor,
            @Valid @ParameterObject LibraryRequest request,
            @RequestParam String format) {
        requireUser(actor);
        return whole.file(actor, request, format, Instant.now());
    }

    @Operation(summary = "An indicator, who brought it and what became of it")
    @GetMapping("/{id}")
    ResponseEntity<LibraryDetails> indicator(
            @AuthenticationPrincipal Actor actor, @PathVariable LibraryIndicatorId id) {
        requireUser(actor);
        var details = indicators.find(actor, id);
        return ResponseEntity.ok().eTag(Long.toString(details.item().version())).body(details);
    }

    private static void requireUser(Actor actor) {
        if (!LibraryRules.mayUse(actor)) {
            throw new DomainException(ErrorCode.FORBIDDEN, "系统管理员不使用指标库");
        }
    }
}
