package io.mubiao.shared.sheet;

import static io.mubiao.shared.problem.ErrorCode.ALREADY_HANDLED;
import static io.mubiao.shared.problem.ErrorCode.ALREADY_SUBMITTED;
import static io.mubiao.shared.problem.ErrorCode.APPROVAL_NEEDED;
import static io.mubiao.shared.problem.ErrorCode.FORBIDDEN;
import static io.mubiao.shared.problem.ErrorCode.NOTHING_TO_ABANDON;
import static io.mubiao.shared.problem.ErrorCode.NOTHING_TO_REVISE;
import static io.mubiao.shared.problem.ErrorCode.NOTHING_TO_WITHDRAW;
import static io.mubiao.shared.problem.ErrorCode.NOT_YOUR_TURN;
import static io.mubiao.shared.problem.ErrorCode.REVISION_UNDER_WAY;
import static io.mubiao.shared.problem.ErrorCode.SEPARATION_OF_DUTIES;
import static io.mubiao.shared.problem.ErrorCode.SHEET_NOT_EDITABLE;
import static io.mubiao.shared.problem.ErrorCode.SHEET_NOT_SUBMITTABLE;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
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

    private SheetRules() {}

    /** Why an action is refused. */
    public record Refusal(ErrorCode code, String detail) {}

    /** Whether the sheet exists for this account at all. */
    public static boolean maySee(SheetState sheet, Actor actor) {
        return sheet.region().equals(actor.region())
                && (actor.has(Role.AUDITOR)
                        || isDrafterOf(sheet, actor)
                        || sheet.reached().stream().anyMatch(stage -> stage.isFor(actor)));
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
        return switch (action) {
            case PASS, RETURN, REJECT, APPROVE -> refusalOfReview(sheet, actor, action);
            case EDIT, SUBMIT, WITHDRAW, REVISE, ABANDON_REVISION, DISCARD -> refusalOfDrafting(sheet, actor, action);
        };
    }

    /** Why separation of duties keeps the account from reviewing this round; null when it does not. */
    public static @Nullable Refusal separationOfDuties(SheetState sheet, Actor actor) {
        if (sheet.contributors().contains(actor.id())) {
            return new Refusal(SEPARATION_OF_DUTIES, "您填报过或送审过这张表，不能再审核它");
        }
        if (sheet.wasSignedBy(actor.id())) {
            return new Refusal(SEPARATION_OF_DUTIES, "您在本轮已经签署过这张表，同一轮不能签署两次");
        }
        return null;
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
        var separation = separationOfDuties(sheet, actor);
        if (separation != null) {
            return separation;
        }
        if (action == SheetAction.PASS && sheet.isAtApproval()) {
            return new Refusal(APPROVAL_NEEDED, "这是终审环节，请填写批复文号后批复");
        }
        if (action == SheetAction.APPROVE && !sheet.isAtApproval()) {
            return new Refusal(NOT_YOUR_TURN, "当前环节是“" + stage.label() + "”，尚未到终审批复");
        }
        return null;
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
            case REVISE -> refusalOfRevision(sheet);
            case ABANDON_REVISION -> refusalOfAbandoning(sheet);
            case DISCARD -> refusalOfDiscarding(sheet);
            case PASS, RETURN, REJECT, APPROVE -> throw new IllegalArgumentException("no drafter's action: " + action);
        };
    }

    private static @Nullable Refusal refusalOfWithdrawal(SheetState sheet) {
        if (sheet.phase() == SheetPhase.DRAFT || sheet.phase() == SheetPhase.DISCARDED) {
            return new Refusal(NOTHING_TO_WITHDRAW, "这张表没有送审，无需撤回");
        }
        return unless(
                sheet.phase() == SheetPhase.IN_REVIEW && !sheet.handledSinceSubmission(),
                ALREADY_HANDLED,
                "审核人已经处理过这次送审，不能撤回");
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
