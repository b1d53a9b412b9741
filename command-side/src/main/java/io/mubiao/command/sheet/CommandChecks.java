package io.mubiao.command.sheet;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.problem.Violation;
import io.mubiao.shared.sheet.Assessment;
import io.mubiao.shared.sheet.Change;
import io.mubiao.shared.sheet.Completeness;
import io.mubiao.shared.sheet.Correction;
import io.mubiao.shared.sheet.HeadField;
import io.mubiao.shared.sheet.Opinion.Grade;
import io.mubiao.shared.sheet.Reason;
import io.mubiao.shared.sheet.SheetContent;
import io.mubiao.shared.sheet.SheetState;
import io.mubiao.shared.workflow.Stage;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a command must bring along to be taken, whoever sends it; each check refuses with the field that lacks. */
final class CommandChecks {

    private static final Set<String> FIXED_IN_REVIEW = Set.of(
            HeadField.EDITION.path(),
            HeadField.FORM.path(),
            HeadField.FISCAL_YEAR.path(),
            HeadField.NUMBER.path(),
            HeadField.PROJECT_NAME.path(),
            HeadField.PROJECT_CODE.path(),
            HeadField.DEPARTMENT.path(),
            HeadField.IMPLEMENTING_UNIT.path(),
            HeadField.FINANCE_OFFICE.path(),
            HeadField.ANNUAL_AMOUNT.path(),
            "fundingParts");

    private CommandChecks() {}

    static void complete(SheetContent content) {
        var missing = Completeness.violations(content);
        if (!missing.isEmpty()) {
            throw new DomainException(ErrorCode.SHEET_INCOMPLETE, "还有 " + missing.size() + " 处没有填写完整", missing);
        }
    }

    /** What reviewers are asked to look at again differs from what is in force. */
    static void adjusted(SheetState state) {
        var inForce = state.inForce();
        if (inForce != null && inForce.contentDigest().equals(state.contentDigest())) {
            throw new DomainException(ErrorCode.NOTHING_CHANGED, "这次调整与生效的第 " + inForce.revision() + " 版没有差别，不能送审");
        }
    }

    /**
     * A reviewer completes goals and indicators agreed with the unit (良). What the project is, whose it is and what it
     * costs goes back to the unit instead: thresholds and earlier signatures rest on it.
     */
    static void amendable(List<Change> changes, Assessment assessment) {
        if (assessment.grade() != Grade.GOOD) {
            var detail = "只有评为“" + Grade.GOOD.label() + "”（修改完善后通过）才能在审核时修改内容";
            throw new DomainException(
                    ErrorCode.GRADE_UNSUITABLE, detail, List.of(new Violation("grade", "GRADE_UNSUITABLE", detail)));
        }
        var tooWide = changes.stream()
                .map(Change::path)
                .filter(path -> FIXED_IN_REVIEW.contains(path.split("/")[0]))
                .map(path -> new Violation("amendment.content." + path, "AMENDMENT_TOO_WIDE", "这一项不能在审核时修改，请退回填报单位修改"))
                .toList();
        if (!tooWide.isEmpty()) {
            throw new DomainException(ErrorCode.AMENDMENT_TOO_WIDE, "金额、资金来源、项目名称、单位等不能在审核时修改，请退回填报单位", tooWide);
        }
    }

    /** Whoever wrote a cell signs it no more: that is not done to another. */
    static void ownWords(Actor actor) {
        var mandate = actor.mandate();
        if (mandate != null) {
            throw new DomainException(ErrorCode.NOT_DELEGABLE, "不能代" + mandate.principalName() + "修改内容，请由本人办理或者退回");
        }
    }

    /** A suggestion that was taken over has changed its cell. */
    static void changed(List<Change> changes, List<Correction> corrections) {
        for (int i = 0; i < corrections.size(); i++) {
            var path = corrections.get(i).path();
            if (changes.stream().noneMatch(change -> change.path().equals(path))) {
                throw malformed(
                        "采纳的建议与修改不符",
                        new Violation("corrections[" + i + "]", "NOT_CHANGED", "“" + path + "”没有改动，不能记为采纳建议"));
            }
        }
    }

    /** A sheet goes back to a stage that it has passed, or to its drafter. */
    static void earlier(SheetState state, @Nullable String stage) {
        var earlier = state.earlierStages().stream().map(Stage::name).toList();
        if (stage != null && !earlier.contains(stage)) {
            throw malformed(
                    "只能退回到填报人或更早的环节",
                    new Violation(
                            "to",
                            "UNKNOWN_STAGE",
                            "可以退回到：" + String.join("、", earlier) + (earlier.isEmpty() ? "" : "、") + "drafter"));
        }
    }

    /** Whoever gets a sheet back learns why, at rows that it has. */
    static void reasons(SheetContent content, List<Reason> reasons) {
        if (reasons.isEmpty()) {
            var detail = "请至少写明一条理由";
            throw new DomainException(
                    ErrorCode.REASON_REQUIRED, detail, List.of(new Violation("reasons", "REQUIRED", detail)));
        }
        for (int i = 0; i < reasons.size(); i++) {
            var row = reasons.get(i).indicatorId();
            if (row != null
                    && content.indicators().stream()
                            .noneMatch(known -> known.id().equals(row))) {
                throw malformed(
                        "理由指向的指标不存在",
                        new Violation(
                                "reasons[" + i + "].indicatorId", "UNKNOWN_INDICATOR", "表中没有编号为“" + row + "”的指标"));
            }
        }
    }

    private static DomainException malformed(String detail, Violation violation) {
        return new DomainException(ErrorCode.MALFORMED, detail, List.of(violation));
    }
}
