package io.mubiao.shared.sheet;

import static io.mubiao.shared.problem.ErrorCode.ALREADY_HANDLED;
import static io.mubiao.shared.problem.ErrorCode.ALREADY_SUBMITTED;
import static io.mubiao.shared.problem.ErrorCode.AMENDMENT_UNCONFIRMED;
import static io.mubiao.shared.problem.ErrorCode.APPROVAL_NEEDED;
import static io.mubiao.shared.problem.ErrorCode.FORBIDDEN;
import static io.mubiao.shared.problem.ErrorCode.NOTHING_TO_ABANDON;
import static io.mubiao.shared.problem.ErrorCode.NOTHING_TO_CONFIRM;
import static io.mubiao.shared.problem.ErrorCode.NOTHING_TO_HAND_OVER;
import static io.mubiao.shared.problem.ErrorCode.NOTHING_TO_REOPEN;
import static io.mubiao.shared.problem.ErrorCode.NOTHING_TO_REVISE;
import static io.mubiao.shared.problem.ErrorCode.NOTHING_TO_TAKE_BACK;
import static io.mubiao.shared.problem.ErrorCode.NOTHING_TO_WITHDRAW;
import static io.mubiao.shared.problem.ErrorCode.NOT_DELEGABLE;
import static io.mubiao.shared.problem.ErrorCode.NOT_YOUR_TURN;
import static io.mubiao.shared.problem.ErrorCode.OUT_OF_DEPUTY_SCOPE;
import static io.mubiao.shared.problem.ErrorCode.REVISION_UNDER_WAY;
import static io.mubiao.shared.problem.ErrorCode.ROLES_INCOMPATIBLE;
import static io.mubiao.shared.problem.ErrorCode.SEPARATION_OF_DUTIES;
import static io.mubiao.shared.problem.ErrorCode.SHEET_NOT_EDITABLE;
import static io.mubiao.shared.problem.ErrorCode.SHEET_NOT_SUBMITTABLE;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.IncompatibleRoles;
import io.mubiao.shared.org.Mandate;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.UserId;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.workflow.Stage;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may see a sheet, and who may do what with it now. The aggregate refuses by these rules and the read models tell
 * them in advance, so a button that is offered works and one that would be refused is not offered.
 */
public final class SheetRules {

    private static final Set<Role> WORKING_ROLES = EnumSet.of(
            Role.DRAFTER,
            Role.DEPARTMENT_REVIEWER,
            Role.FINANCE_OFFICE_REVIEWER,
            Role.PERFORMANCE_REVIEWER,
            Role.APPROVER);

    /** What can be done in the place of another. */
    private static final Set<SheetAction> DELEGABLE = EnumSet.of(
            SheetAction.PASS, SheetAction.RETURN, SheetAction.REJECT, SheetAction.APPROVE, SheetAction.TAKE_BACK);

    private SheetRules() {}

    /** Why an action is refused. */
    public record Refusal(ErrorCode code, String detail) {}

    /** The same refusal for a sheet that does not exist and for one that one may not see. */
    public static DomainException notFound() {
        return new DomainException(ErrorCode.SHEET_NOT_FOUND, "没有找到这张绩效目标表，或您无权查看");
    }

    /** Whether the sheet exists for this account at all. */
    public static boolean maySee(SheetState sheet, Actor actor) {
        return maySeeDrafts(sheet, actor)
                || sheet.region().equals(actor.region())
                        && (sheet.reached().stream().anyMatch(stage -> stage.isFor(actor))
                                || sheet.everRejected() && actor.has(Role.PERFORMANCE_REVIEWER));
    }

    /** Whether the account also reads what the drafting unit has written and not submitted. */
    public static boolean maySeeDrafts(SheetState sheet, Actor actor) {
        return sheet.region().equals(actor.region()) && (actor.has(Role.AUDITOR) || isDrafterOf(sheet, actor));
    }

    /** The content as far as the account, which sees the sheet, may read it. */
    public static SheetContent readableContent(SheetState sheet, Actor actor) {
        return maySeeDrafts(sheet, actor) ? sheet.content() : sheet.submittedContent();
    }

    /** Whether the sheet exists for this account as something that waits, whose contents stay closed to it. */
    public static boolean administers(SheetState sheet, Actor actor) {
        return sheet.region().equals(actor.region()) && actor.has(Role.ADMIN);
    }

    /** The actions that would not be refused now, in the order of a sheet's life. */
    public static List<SheetAction> possible(SheetState sheet, Actor actor) {
        return Arrays.stream(SheetAction.values())
                .filter(action -> refusal(sheet, actor, action) == null)
                .toList();
    }

    /** Refuses what may not be done, with the reason in Chinese. */
    public static void require(SheetState sheet, Actor actor, SheetAction action) {
        var refusal = refusal(sheet, actor, action);
        if (refusal != null) {
            throw new DomainException(refusal.code(), refusal.detail());
        }
    }

    /** Why the action would be refused now; null when it would not. */
    public static @Nullable Refusal refusal(SheetState sheet, Actor actor, SheetAction action) {
        var conflict = IncompatibleRoles.among(actor.rolesInOneHand());
        if (conflict != null) {
            return new Refusal(ROLES_INCOMPATIBLE, conflict.detail());
        }
        if (actor.mandate() != null && !DELEGABLE.contains(action)) {
            return new Refusal(NOT_DELEGABLE, "不能代" + actor.mandate().principalName() + action.label());
        }
        return switch (action) {
            case PASS, RETURN, REJECT, APPROVE -> refusalOfReview(sheet, actor, action);
            case TAKE_BACK -> refusalOfTakingBack(sheet, actor);
            case REOPEN -> refusalOfReopening(sheet, actor);
            case HAND_OVER -> refusalOfHandingOver(sheet, actor);
            case EDIT, SUBMIT, WITHDRAW, CONFIRM_AMENDMENT, REVISE, ABANDON_REVISION, DISCARD ->
                refusalOfDrafting(sheet, actor, action);
        };
    }

    /**
     * Why separation of duties keeps the account from reviewing this round; null when it does not. A deputy signs for
     * two: what keeps either of them from it, or who let the one stand in for the other, keeps both.
     */
    public static @Nullable Refusal separationOfDuties(SheetState sheet, Actor actor) {
        var own = separationOfDuties(sheet, actor.id(), "您");
        var mandate = actor.mandate();
        if (own != null || mandate == null) {
            return own;
        }
        var principals = separationOfDuties(sheet, mandate.principal(), mandate.principalName());
        var confirmer = mandate.confirmedBy();
        return principals == null && confirmer != null ? separationOfDuties(sheet, confirmer, "确认这项委托的人") : principals;
    }

    private static @Nullable Refusal separationOfDuties(SheetState sheet, UserId account, String who) {
        if (sheet.contributors().contains(account)) {
            return new Refusal(SEPARATION_OF_DUTIES, who + "填报过或送审过这张表，不能再审核它");
        }
        if (sheet.wasAmendedBy(account)) {
            return new Refusal(SEPARATION_OF_DUTIES, "表中有" + who + "修改的内容，不能再审核它");
        }
        if (sheet.wasSignedBy(account)) {
            return new Refusal(SEPARATION_OF_DUTIES, who + "在本轮已经签署过这张表，同一轮不能签署两次");
        }
        return sheet.wasSignedThrough(account)
                ? new Refusal(SEPARATION_OF_DUTIES, who + "确认过本轮一位代理签署人的委托，不能再签署这张表")
                : null;
    }

    private static @Nullable Refusal refusalOfReview(SheetState sheet, Actor actor, SheetAction action) {
        if (actor.roles().stream().noneMatch(WORKING_ROLES::contains)) {
            return new Refusal(FORBIDDEN, "您的角色只能查看，不能审核");
        }
        var stage = sheet.stage();
        if (stage == null) {
            return new Refusal(NOT_YOUR_TURN, "这张表" + sheet.phase().label() + "，现在不在任何审核环节");
        }
        if (!stage.isFor(actor)) {
            return new Refusal(
                    NOT_YOUR_TURN,
                    "当前环节是“" + stage.label() + "”，由" + stage.role().label() + "办理");
        }
        var scope = refusalOfScope(sheet, actor, stage);
        if (scope != null) {
            return scope;
        }
        var separation = separationOfDuties(sheet, actor);
        if (separation != null) {
            return separation;
        }
        if (sheet.amendment() != null) {
            return new Refusal(
                    AMENDMENT_UNCONFIRMED, sheet.amendment().name() + "在审核时修改了内容，待填报单位确认后才能" + action.label());
        }
        if (action == SheetAction.PASS && sheet.isAtApproval()) {
            return new Refusal(APPROVAL_NEEDED, "这是终审环节，请填写批复文号后批复");
        }
        if (action == SheetAction.APPROVE && !sheet.isAtApproval()) {
            return new Refusal(NOT_YOUR_TURN, "当前环节是“" + stage.label() + "”，尚未到终审批复");
        }
        return null;
    }

    private static @Nullable Refusal refusalOfScope(SheetState sheet, Actor actor, Stage stage) {
        var mandate = actor.mandate();
        return mandate == null || covers(mandate, sheet, stage)
                ? null
                : new Refusal(OUT_OF_DEPUTY_SCOPE, mandate.principalName() + "委托您的环节、单位或金额不包括这张表");
    }

    /** A sheet without an amount is of none that has a limit. */
    private static boolean covers(Mandate mandate, SheetState sheet, Stage stage) {
        var most = mandate.maximumAmount();
        var amount = sheet.content().annualAmount();
        return (mandate.stages().isEmpty() || mandate.stages().contains(stage.name()))
                && (mandate.units().isEmpty() || mandate.units().contains(sheet.unit()))
                && (most == null
                        || amount != null
                                && !amount.isEmpty()
                                && new BigDecimal(amount).compareTo(new BigDecimal(most)) <= 0);
    }

    private static @Nullable Refusal refusalOfTakingBack(SheetState sheet, Actor actor) {
        var pass = sheet.lastPass();
        if (pass != null && pass.by().equals(actor.id()) && !pass.isOf(actor)) {
            return new Refusal(FORBIDDEN, "这次审核不是以您现在的身份办理的，请以当时的身份取消");
        }
        if (pass == null || !pass.isOf(actor)) {
            return sheet.wasSignedBy(actor.id())
                    ? new Refusal(ALREADY_HANDLED, "您通过之后，这张表已经被办理，不能取消审核")
                    : new Refusal(NOTHING_TO_TAKE_BACK, "您没有可以取消的审核");
        }
        var stage = sheet.chain().stream()
                .filter(passed -> passed.name().equals(pass.stage()) && passed.isFor(actor))
                .findFirst()
                .orElse(null);
        return stage == null ? new Refusal(FORBIDDEN, "您已不再办理这个环节，不能取消审核") : refusalOfScope(sheet, actor, stage);
    }

    private static @Nullable Refusal refusalOfReopening(SheetState sheet, Actor actor) {
        if (!actor.has(Role.PERFORMANCE_REVIEWER) || !sheet.region().equals(actor.region())) {
            return new Refusal(FORBIDDEN, "只有" + Role.PERFORMANCE_REVIEWER.label() + "可以重新启用");
        }
        if (sheet.phase() != SheetPhase.REJECTED) {
            return new Refusal(NOTHING_TO_REOPEN, "这张表" + sheet.phase().label() + "，无需重新启用");
        }
        return unless(sheet.inForce() == null, NOTHING_TO_REOPEN, "这张表有生效的批复，由填报单位重新发起调整");
    }

    private static @Nullable Refusal refusalOfHandingOver(SheetState sheet, Actor actor) {
        if (!administers(sheet, actor)) {
            return new Refusal(FORBIDDEN, "只有本区划的系统管理员可以移交");
        }
        var stage = sheet.stage();
        return unless(stage != null && stage.unit() != null, NOTHING_TO_HAND_OVER, "这张表现在不在由某个单位办理的审核环节");
    }

    private static @Nullable Refusal refusalOfDrafting(SheetState sheet, Actor actor, SheetAction action) {
        if (!isDrafterOf(sheet, actor)) {
            return new Refusal(FORBIDDEN, "只有填报单位的填报人可以" + action.label());
        }
        var phase = sheet.phase();
        var withDrafter = phase.isWithDrafter();
        return switch (action) {
            case EDIT -> unless(withDrafter, SHEET_NOT_EDITABLE, "这张表" + phase.label() + "，不能修改");
            case SUBMIT -> unless(withDrafter, SHEET_NOT_SUBMITTABLE, "这张表" + phase.label() + "，不能送审");
            case WITHDRAW -> refusalOfWithdrawal(sheet);
            case CONFIRM_AMENDMENT -> refusalOfConfirmation(sheet, actor);
            case REVISE -> refusalOfRevision(sheet);
            case ABANDON_REVISION -> refusalOfAbandoning(sheet);
            case DISCARD -> refusalOfDiscarding(sheet);
            case PASS, TAKE_BACK, RETURN, REJECT, REOPEN, APPROVE, HAND_OVER ->
                throw new IllegalArgumentException("no drafter's action: " + action);
        };
    }

    private static @Nullable Refusal refusalOfWithdrawal(SheetState sheet) {
        if (sheet.phase() == SheetPhase.DRAFT || sheet.phase() == SheetPhase.DISCARDED) {
            return new Refusal(NOTHING_TO_WITHDRAW, "这张表没有送审，无需撤回");
        }
        return unless(
                sheet.phase() == SheetPhase.IN_REVIEW && (!sheet.handledSinceSubmission() || sheet.amendment() != null),
                ALREADY_HANDLED,
                "审核人已经处理过这次送审，不能撤回");
    }

    private static @Nullable Refusal refusalOfConfirmation(SheetState sheet, Actor actor) {
        var amendment = sheet.amendment();
        if (amendment == null) {
            return new Refusal(NOTHING_TO_CONFIRM, "这张表没有待确认的修改");
        }
        return unless(!amendment.by().equals(actor.id()), SEPARATION_OF_DUTIES, "修改是您在审核时作的，由填报单位的其他人确认");
    }

    private static @Nullable Refusal refusalOfRevision(SheetState sheet) {
        if (sheet.inForce() == null) {
            return new Refusal(NOTHING_TO_REVISE, "这张表还没有批复，不能调整");
        }
        return unless(
                sheet.phase() == SheetPhase.APPROVED || sheet.phase() == SheetPhase.REJECTED,
                REVISION_UNDER_WAY,
                "第 " + sheet.revision() + " 版正在调整，不能再次发起调整");
    }

    private static @Nullable Refusal refusalOfAbandoning(SheetState sheet) {
        var inForce = sheet.inForce();
        if (inForce == null || inForce.revision() == sheet.revision()) {
            return new Refusal(NOTHING_TO_ABANDON, "这张表没有进行中的调整");
        }
        return unless(sheet.phase() != SheetPhase.IN_REVIEW, SHEET_NOT_EDITABLE, "调整正在审核中，请先撤回再放弃");
    }

    private static @Nullable Refusal refusalOfDiscarding(SheetState sheet) {
        if (sheet.everSubmitted()) {
            return new Refusal(ALREADY_SUBMITTED, "这张表曾经送审，不能作废");
        }
        return unless(
                sheet.phase() == SheetPhase.DRAFT,
                SHEET_NOT_EDITABLE,
                "这张表" + sheet.phase().label());
    }

    private static @Nullable Refusal unless(boolean allowed, ErrorCode code, String detail) {
        return allowed ? null : new Refusal(code, detail);
    }

    private static boolean isDrafterOf(SheetState sheet, Actor actor) {
        return sheet.region().equals(actor.region())
                && actor.has(Role.DRAFTER)
                && sheet.unit().equals(actor.unit());
    }
}
