package io.mubiao.shared.talk;

import static io.mubiao.shared.problem.ErrorCode.FORBIDDEN;
import static io.mubiao.shared.problem.ErrorCode.NOTE_CLOSED;
import static io.mubiao.shared.problem.ErrorCode.NOT_DELEGABLE;
import static io.mubiao.shared.problem.ErrorCode.ROLES_INCOMPATIBLE;
import static io.mubiao.shared.problem.ErrorCode.TOO_OFTEN;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.IncompatibleRoles;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.sheet.SheetRules.Refusal;
import io.mubiao.shared.sheet.SheetState;
import io.mubiao.shared.workflow.Stage;
import org.jspecify.annotations.Nullable;

/** Who may make notes (批注) at the cells of a sheet that they see, and what becomes of them. */
public final class NoteRules {

    /** How many notes and replies a sheet bears in all: some dozens are usual, and every reader gets each of them. */
    public static final int MOST = 1_000;

    private NoteRules() {}

    /** Whether an account that sees the sheet learns of a note at all. */
    public static boolean maySee(Audience audience, SheetState sheet, Actor actor) {
        return audience == Audience.ALL || !isOfUnit(sheet, actor);
    }

    /** Under which role the account, which sees the sheet, speaks of it; null when it only reads. */
    public static @Nullable Role roleOf(SheetState sheet, Actor actor) {
        if (isOfUnit(sheet, actor)) {
            return Role.DRAFTER;
        }
        return sheet.reached().stream()
                .filter(stage -> stage.isFor(actor))
                .map(Stage::role)
                .sorted()
                .findFirst()
                .orElse(
                        sheet.everRejected() && actor.has(Role.PERFORMANCE_REVIEWER)
                                ? Role.PERFORMANCE_REVIEWER
                                : null);
    }

    /** Why a note would be refused; null when it would not. */
    public static @Nullable Refusal refusal(SheetState sheet, TalkState talk, Actor actor, Audience audience) {
        var refusal = refusalOfSpeaking(sheet, actor);
        if (refusal != null) {
            return refusal;
        }
        return maySee(audience, sheet, actor) ? refusalOfMore(talk) : new Refusal(FORBIDDEN, "填报单位的批注，填报单位和审核人都可见");
    }

    /** Why this would be refused of a note that the account sees; null when it would not. */
    public static @Nullable Refusal refusal(
            SheetState sheet, TalkState talk, Actor actor, Note note, NoteAction action) {
        var refusal = refusalOfSpeaking(sheet, actor);
        if (refusal != null) {
            return refusal;
        }
        if (note.status() != NoteStatus.OPEN) {
            return new Refusal(NOTE_CLOSED, "这条批注" + note.status().label());
        }
        var isOwn = note.by().equals(actor.id());
        return switch (action) {
            case ANSWER -> refusalOfMore(talk);
            case WITHDRAW -> isOwn ? null : new Refusal(FORBIDDEN, "只有批注人可以撤回批注");
            case RESOLVE ->
                isOwn || note.ofUnit() || !isOfUnit(sheet, actor)
                        ? null
                        : new Refusal(FORBIDDEN, "审核人的批注由审核人标记为已解决，您可以回复");
        };
    }

    private static @Nullable Refusal refusalOfSpeaking(SheetState sheet, Actor actor) {
        var conflict = IncompatibleRoles.among(actor.roles());
        if (conflict != null) {
            return new Refusal(ROLES_INCOMPATIBLE, conflict.detail());
        }
        if (actor.mandate() != null) {
            return new Refusal(NOT_DELEGABLE, "不能代" + actor.mandate().principalName() + "批注，请以本人身份批注");
        }
        return roleOf(sheet, actor) == null ? new Refusal(FORBIDDEN, "您的角色只能查看，不能批注") : null;
    }

    /** What ends a note is never refused for it. */
    private static @Nullable Refusal refusalOfMore(TalkState talk) {
        return talk.noted() < MOST ? null : new Refusal(TOO_OFTEN, "这张表的批注和回复已满 " + MOST + " 条，不能再添加");
    }

    private static boolean isOfUnit(SheetState sheet, Actor actor) {
        return actor.has(Role.DRAFTER) && actor.unit().equals(sheet.unit());
    }
}
