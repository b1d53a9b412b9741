package io.mubiao.query.history;

import io.mubiao.query.replay.Moment;
import io.mubiao.query.replay.UnitNames;
import io.mubiao.shared.org.Trace;
import io.mubiao.shared.sheet.CellLabels.LabelledChange;
import io.mubiao.shared.sheet.CellLabels.LabelledReason;
import io.mubiao.shared.sheet.Correction;
import io.mubiao.shared.sheet.FindingCounts;
import io.mubiao.shared.sheet.Opinion.Grade;
import io.mubiao.shared.sheet.SheetEvent;
import io.mubiao.shared.sheet.SheetEvent.AmendmentConfirmed;
import io.mubiao.shared.sheet.SheetEvent.PassTakenBack;
import io.mubiao.shared.sheet.SheetEvent.RevisionAbandoned;
import io.mubiao.shared.sheet.SheetEvent.RevisionStarted;
import io.mubiao.shared.sheet.SheetEvent.SheetAmended;
import io.mubiao.shared.sheet.SheetEvent.SheetApproved;
import io.mubiao.shared.sheet.SheetEvent.SheetDiscarded;
import io.mubiao.shared.sheet.SheetEvent.SheetDrafted;
import io.mubiao.shared.sheet.SheetEvent.SheetEdited;
import io.mubiao.shared.sheet.SheetEvent.SheetPassed;
import io.mubiao.shared.sheet.SheetEvent.SheetRejected;
import io.mubiao.shared.sheet.SheetEvent.SheetReopened;
import io.mubiao.shared.sheet.SheetEvent.SheetReturned;
import io.mubiao.shared.sheet.SheetEvent.SheetSubmitted;
import io.mubiao.shared.sheet.SheetEvent.SheetWithdrawn;
import io.mubiao.shared.sheet.SheetEvent.StageHandedOver;
import io.mubiao.shared.sheet.SheetState;
import io.mubiao.shared.workflow.Stage;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells an event in one sentence that an auditor understands without knowing the system. */
final class EventSentence {

    private static final int CELLS_NAMED = 3;

    private final SheetState after;
    private final List<LabelledChange> changes;
    private final List<LabelledReason> reasons;
    private final UnitNames.Naming names;

    /** @param after the sheet after the event */
    EventSentence(
            SheetState after, List<LabelledChange> changes, List<LabelledReason> reasons, UnitNames.Naming names) {
        this.after = after;
        this.changes = changes;
        this.reasons = reasons;
        this.names = names;
    }

    String of(Moment moment) {
        return who(moment.trace(), names) + action(moment);
    }

    static String who(Trace trace, UnitNames.Naming names) {
        return names.of(trace) + " " + trace.signature() + "（" + trace.role().label() + "）";
    }

    private String action(Moment moment) {
        var event = moment.event();
        if (event instanceof StageHandedOver handedOver) {
            var office = names.at(handedOver.to(), moment.trace().at());
            return "将" + stage(handedOver.stage()) + "移交给“" + office + "”办理" + because(handedOver.reason());
        }
        if (event instanceof SheetDrafted drafted) {
            return "填报了“" + drafted.content().projectName() + "”";
        }
        if (event instanceof SheetEdited edited) {
            return changes.isEmpty()
                    ? "修改了内容（尚未送审，只有填报单位和审计人员可以查看）"
                    : "修改了 " + changes.size() + " 处" + corrections(edited.corrections()) + "：" + cells();
        }
        if (event instanceof SheetSubmitted submitted) {
            return "送审第 " + submitted.revision() + " 版（第 " + submitted.round() + " 轮），送至" + here()
                    + findings(FindingCounts.of(submitted.findings()));
        }
        if (event instanceof AmendmentConfirmed confirmed) {
            return "确认了" + stage(confirmed.stage()) + "审核人的修改，转至" + here() + because(confirmed.reason());
        }
        if (event instanceof SheetWithdrawn withdrawn) {
            return "撤回了送审" + because(withdrawn.reason());
        }
        if (event instanceof RevisionStarted started) {
            return "发起调整，开始编制第 " + started.revision() + " 版" + because(started.reason());
        }
        if (event instanceof RevisionAbandoned abandoned) {
            return "放弃第 " + abandoned.revision() + " 版调整，继续执行第 " + after.revision() + " 版"
                    + because(abandoned.reason());
        }
        if (event instanceof SheetDiscarded discarded) {
            return "作废了这张表" + because(discarded.reason());
        }
        return decision(event);
    }

    private String decision(SheetEvent event) {
        if (event instanceof SheetAmended amended) {
            return "在" + stage(amended.stage()) + "经与单位协商修改了 " + changes.size() + " 处：" + cells()
                    + because(amended.agreement());
        }
        if (event instanceof SheetPassed passed) {
            return "在" + stage(passed.stage()) + "通过" + grade(passed.opinion().grade()) + "，转至" + here()
                    + (after.amendment() == null ? "" : "（待填报单位确认修改）")
                    + because(passed.opinion().text());
        }
        if (event instanceof PassTakenBack takenBack) {
            return "取消了在" + stage(takenBack.stage()) + "的审核" + (changes.isEmpty() ? "" : "，并撤销所作的修改")
                    + because(takenBack.reason());
        }
        if (event instanceof SheetReopened reopened) {
            return "重新启用不予通过的第 " + reopened.revision() + " 版，退回填报单位修改" + because(reopened.reason());
        }
        if (event instanceof SheetReturned returned) {
            var to = returned.to();
            return "在" + stage(returned.stage()) + "退回至" + (to == null ? "填报人" : stage(to))
                    + grade(returned.assessment().grade()) + because(reasonTexts());
        }
        if (event instanceof SheetRejected rejected) {
            return "在" + stage(rejected.stage()) + "决定不予通过"
                    + grade(rejected.assessment().grade()) + because(reasonTexts());
        }
        if (event instanceof SheetApproved approved) {
            return "批复第 " + approved.revision() + " 版，批复文号 " + approved.approvalNumber() + because(approved.opinion());
        }
        throw new IllegalStateException("unknown sheet event " + event);
    }

    private String cells() {
        var named = changes.stream().limit(CELLS_NAMED).map(EventSentence::cell).collect(Collectors.joining("；"));
        return changes.size() > CELLS_NAMED ? named + "；……" : named;
    }

    private static String cell(LabelledChange change) {
        return change.words() == null
                ? change.label() + " " + quoted(change.from()) + " → " + quoted(change.to())
                : change.label() + "：" + change.words();
    }

    private static String quoted(@Nullable String text) {
        return text == null || text.isEmpty() ? "（空）" : "“" + text + "”";
    }

    private String reasonTexts() {
        return reasons.stream()
                .map(reason -> reason.label() == null ? reason.text() : reason.label() + "：" + reason.text())
                .collect(Collectors.joining("；"));
    }

    private static String corrections(List<Correction> corrections) {
        var rules = corrections.stream().map(Correction::code).distinct().collect(Collectors.joining("、"));
        return rules.isEmpty() ? "" : "（采纳检查建议 " + rules + "）";
    }

    private static String findings(FindingCounts found) {
        return found.errors() + found.warnings() + found.hints() == 0
                ? ""
                : "；检查发现错误 " + found.errors() + " 项、提醒 " + found.warnings() + " 项、提示 " + found.hints() + " 项";
    }

    private static String grade(@Nullable Grade grade) {
        return grade == null ? "" : "（评级：" + grade.label() + "）";
    }

    private String here() {
        var stage = after.stage();
        return stage == null ? "下一环节" : stage(stage.name());
    }

    private String stage(String name) {
        return after.chain().stream()
                .filter(stage -> stage.name().equals(name))
                .map(Stage::label)
                .findFirst()
                .map(label -> "“" + label + "”环节")
                .orElse(name);
    }

    private static String because(@Nullable String text) {
        return text == null || text.isBlank() ? "" : "：" + text.strip();
    }
}
