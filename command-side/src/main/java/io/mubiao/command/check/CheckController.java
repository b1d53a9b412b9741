package io.mubiao.command.check;

import io.mubiao.shared.check.CheckContext;
import io.mubiao.shared.check.Checks;
import io.mubiao.shared.check.Register;
import io.mubiao.shared.check.RuleSet;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.Units;
import io.mubiao.shared.platform.AllowedRoles;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.sheet.ContentShape;
import io.mubiao.shared.sheet.SheetContent;
import jakarta.validation.Valid;
import java.util.Set;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/checks}: a content in, findings out; nothing is stored. */
@RestController
@RequestMapping("/api/checks")
@AllowedRoles({
    Role.DRAFTER,
    Role.DEPARTMENT_REVIEWER,
    Role.FINANCE_OFFICE_REVIEWER,
    Role.PERFORMANCE_REVIEWER,
    Role.APPROVER
})
class CheckController {

    /** They judge sheets of several departments: whose sheet they check, a content alone does not tell. */
    private static final Set<Role> SEES_OTHERS =
            Set.of(Role.FINANCE_OFFICE_REVIEWER, Role.PERFORMANCE_REVIEWER, Role.APPROVER);

    private final Units units;

    CheckController(Units units) {
        this.units = units;
    }

    @PostMapping
    CheckResult check(@AuthenticationPrincipal Actor actor, @Valid @RequestBody CheckRequest request) {
        refuseUnlessWellShaped(request.content());
        var ruleSet = RuleSet.of(actor.region(), request.content().fiscalYear());
        var context = CheckContext.of(request.profileOrDefault()).registered(registerOf(actor));
        return new CheckResult(
                ruleSet.name(),
                Checks.by(ruleSet).check(request.content(), context),
                request.content().indicators().stream()
                        .map(CheckResult.Understood::of)
                        .toList());
    }

    private Register registerOf(Actor actor) {
        return SEES_OTHERS.stream().anyMatch(actor::has) ? Register.unknown() : Register.around(actor.unit(), units);
    }

    private static void refuseUnlessWellShaped(SheetContent content) {
        var violations = ContentShape.violations(content);
        if (!violations.isEmpty()) {
            throw new DomainException(ErrorCode.MALFORMED, "内容有 " + violations.size() + " 处不正确", violations);
        }
    }
}
