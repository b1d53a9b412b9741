package io.mubiao.query.why;

import io.mubiao.query.deadline.DeadlineWords;
import io.mubiao.query.directory.People.Account;
import io.mubiao.query.why.Why.Condition;
import io.mubiao.query.why.Why.Shown;
import io.mubiao.query.why.Why.Turn;
import io.mubiao.shared.sheet.SheetAction;
import io.mubiao.shared.sheet.SheetRules;
import io.mubiao.shared.sheet.SheetState;
import io.mubiao.shared.workflow.Deadline;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whose turn it is and what the account can do, in sentences. */
final class WhyWords {

    private final SheetState state;
    private final Turn turn;
    private final Account account;
    private final boolean isCaller;

    WhyWords(SheetState state, Turn turn, Account account, boolean isCaller) {
        this.state = state;
        this.turn = turn;
        this.account = account;
        this.isCaller = isCaller;
    }

    List<String> tell(@Nullable Deadline deadline, List<Condition> conditions, List<Shown> shown) {
        var words = new ArrayList<String>();
        words.add(place());
        if (deadline != null) {
            words.add("本环节" + DeadlineWords.of(deadline) + "。");
        }
        words.add(whoCanAct());
        words.add(whatTheAccountCanDo());
        conditions.stream()
                .filter(condition -> !condition.met())
                .map(condition -> "不符合：" + condition.detail() + "。")
                .forEach(words::add);
        shown.stream()
                .filter(Shown::lagging)
                .map(lag -> "列表暂时显示的是第 " + lag.shownVersion() + " 版，这张表已经是第 " + state.version() + " 版。")
                .forEach(words::add);
        return words;
    }

    private String place() {
        var stage = state.stage();
        var amendment = state.amendment();
        if (amendment != null) {
            return amendment.name() + "在审核时修改了这张表的内容，待" + turn.unitName() + "的填报人确认。";
        }
        if (stage != null) {
            return "这张表在“" + stage.label() + "”环节，由" + (turn.unitName() == null ? "全地区" : turn.unitName()) + "的"
                    + stage.role().label() + "办理。";
        }
        return "这张表的状态是“" + state.phase().label() + "”"
                + (state.phase().isWithDrafter() ? "，由" + turn.unitName() + "的填报人办理。" : "，现在不需要任何人办理。");
    }

    private String whoCanAct() {
        if (turn.role() == null) {
            return "没有待办的人。";
        }
        return turn.people().isEmpty()
                ? "目前没有能够办理的账号，请联系系统管理员。"
                : "能够办理的有："
                        + turn.people().stream()
                                .map(person -> person.name()
                                        + (person.onBehalfOf() == null ? "" : "（代" + person.onBehalfOf() + "）")
                                        + "（" + person.id() + "）")
                                .collect(Collectors.joining("、"))
                        + "。";
    }

    private String whatTheAccountCanDo() {
        var possible = SheetRules.possible(state, account.actor());
        return name()
                + (possible.isEmpty()
                        ? "现在不能办理。"
                        : "现在可以" + possible.stream().map(SheetAction::label).collect(Collectors.joining("、")) + "。");
    }

    private String name() {
        return isCaller ? "您" : account.actor().name();
    }
}
