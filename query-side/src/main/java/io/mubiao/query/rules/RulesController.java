package io.mubiao.query.rules;

import io.mubiao.shared.check.RuleSet;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.sheet.ReviewForm;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Rules and review form: known from the data files themselves, so there is nothing to project. */
@RestController
@Tag(name = "rules")
class RulesController {

    @Operation(summary = "What reviewers score, and what each grade leads to")
    @GetMapping("/api/review-form")
    ReviewForm reviewForm() {
        return ReviewForm.standard();
    }

    @Operation(summary = "The rules that sheets are checked by")
    @GetMapping("/api/checks/rules")
    Catalogue rules(
            @AuthenticationPrincipal Actor actor,
            @Parameter(description = "fiscal year; without it, the youngest rules")
                    @RequestParam(required = false)
                    @Min(2000)
                    @Max(2100)
                    @Nullable
                    Integer year) {
        var region = actor.region();
        return Catalogue.of(year == null ? RuleSet.latest(region) : RuleSet.of(region, year));
    }
}
