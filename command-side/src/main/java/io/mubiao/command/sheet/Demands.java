package io.mubiao.command.sheet;

import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.problem.Violation;
import io.mubiao.shared.sheet.Change;
import io.mubiao.shared.sheet.Completeness;
import io.mubiao.shared.sheet.Correction;
import io.mubiao.shared.sheet.Reason;
import io.mubiao.shared.sheet.SheetContent;
import io.mubiao.shared.sheet.SheetState;
import io.mubiao.shared.workflow.Stage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a command must bring along to be taken, whoever sends it; each demand refuses with the field that lacks. */
final class Demands {

    private Demands() {}

    static void complete(SheetContent content) {
        var missing = Completeness.violations(content);
        if (!missing.isEmpty()) {
            throw new DomainException(ErrorCode.SHEET_INCOMPLETE, "还有 " + missing.size() + " 处没有填写完整", missing);
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
            throw new DomainException(ErrorCode.REASON_REQUIRED, "请至少写明一条理由");
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
