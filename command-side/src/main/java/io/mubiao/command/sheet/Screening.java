package io.mubiao.command.sheet;

import io.mubiao.shared.check.CheckContext;
import io.mubiao.shared.check.Checks;
import io.mubiao.shared.check.Profile;
import io.mubiao.shared.check.Register;
import io.mubiao.shared.check.RuleSet;
import io.mubiao.shared.org.Units;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.sheet.Explanation;
import io.mubiao.shared.sheet.Finding;
import io.mubiao.shared.sheet.Severity;
import io.mubiao.shared.sheet.SheetContent;
import io.mubiao.shared.sheet.SheetState;
import java.util.List;
import java.util.function.Predicate;

/** The checks on the way to the reviewers: errors hold a sheet back, warnings want a word from the drafter. */
final class Screening {

    private final Units units;
    private final Predicate<String> blocksIn;

    Screening(Units units, Predicate<String> blocksIn) {
        this.units = units;
        this.blocksIn = blocksIn;
    }

    /**
     * What the checks find now.
     *
     * @throws DomainException {@code FINDINGS_BLOCK} with a violation per error, else {@code EXPLANATION_REQUIRED} with
     *     one per warning that no explanation speaks of; neither in a region that only records findings
     */
    List<Finding> screen(SheetState sheet, List<Explanation> explanations) {
        var findings = findings(sheet, sheet.content());
        if (blocksIn.test(sheet.region())) {
            refuse(ErrorCode.FINDINGS_BLOCK, "项错误需要改正", sheet.content(), errors(findings));
            refuse(
                    ErrorCode.EXPLANATION_REQUIRED,
                    "项提醒需要修改或写明说明",
                    sheet.content(),
                    unexplained(findings, explanations));
        }
        return findings;
    }

    /**
     * What the checks find in a content that a reviewer amends.
     *
     * @throws DomainException {@code FINDINGS_BLOCK} with a violation per error, where errors block
     */
    List<Finding> screenAmendment(SheetState sheet, SheetContent amended) {
        var findings = findings(sheet, amended);
        if (blocksIn.test(sheet.region())) {
            refuse(ErrorCode.FINDINGS_BLOCK, "项错误需要改正", amended, errors(findings));
        }
        return findings;
    }

    private List<Finding> findings(SheetState sheet, SheetContent content) {
        var inForce = sheet.inForce();
        var context = CheckContext.of(Profile.SUBMIT)
                .registered(Register.around(sheet.unit(), units))
                .after(inForce == null ? null : inForce.content());
        return Checks.by(RuleSet.of(sheet.region(), content.fiscalYear())).check(content, context);
    }

    private static List<Finding> errors(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }

    private static List<Finding> unexplained(List<Finding> findings, List<Explanation> explanations) {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.WARNING)
                .filter(finding -> explanations.stream().noneMatch(finding::isExplainedBy))
                .toList();
    }

    private static void refuse(ErrorCode code, String what, SheetContent content, List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new DomainException(
                    code,
                    "检查发现 " + findings.size() + " " + what,
                    findings.stream()
                            .map(finding -> finding.asViolation(content))
                            .toList());
        }
    }
}
