package io.mubiao.command.sheet;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.platform.command.Command;
import io.mubiao.shared.platform.command.DoneBy;
import io.mubiao.shared.platform.command.InTransaction;
import io.mubiao.shared.platform.command.Suspendable;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.sheet.Assessment;
import io.mubiao.shared.sheet.Correction;
import io.mubiao.shared.sheet.Explanation;
import io.mubiao.shared.sheet.Opinion;
import io.mubiao.shared.sheet.Reason;
import io.mubiao.shared.sheet.SheetContent;
import io.mubiao.shared.sheet.SheetId;
import io.mubiao.shared.sheet.SheetRules;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked of a target sheet, in the order of its life. Every command but the first binds to the version that
 * its sender saw.
 */
sealed interface SheetCommand extends Command<SheetVersion>, DoneBy, Suspendable {

    @TargetAggregateIdentifier
    SheetId sheet();

    @Override
    default DomainException notFound() {
        return SheetRules.notFound();
    }

    @Override
    default DomainException conflict() {
        return new DomainException(ErrorCode.STALE_VERSION, "另一位办理人刚刚处理了这张表，请刷新后再办理");
    }

    /** A command on a sheet that exists. */
    sealed interface OnVersion extends SheetCommand {
        long version();
    }

    /** Begin a sheet; the same request again has the same result. */
    record DraftSheet(SheetId sheet, Actor actor, SheetContent content) implements SheetCommand {}

    /**
     * Put this content in place of the present one.
     *
     * @param corrections the findings whose suggested text it takes over
     */
    record EditSheet(SheetId sheet, long version, Actor actor, SheetContent content, List<Correction> corrections)
            implements OnVersion {}

    /** Send the sheet for review (送审). */
    record SubmitSheet(SheetId sheet, long version, Actor actor, List<Explanation> explanations) implements OnVersion {}

    /** Take the sheet back before anybody acted on it (撤回). */
    record WithdrawSheet(
            SheetId sheet,
            long version,
            Actor actor,
            @Nullable String reason) implements OnVersion {}

    /** Agree, for the unit, to what a reviewer has amended. */
    record ConfirmAmendment(
            SheetId sheet,
            long version,
            Actor actor,
            @Nullable String reason) implements OnVersion {}

    /**
     * Pass the sheet on to the next stage (审核通过).
     *
     * @param amendment the content as agreed with the unit, or null to pass it as it is
     */
    record PassSheet(
            SheetId sheet,
            long version,
            Actor actor,
            Opinion opinion,
            @Nullable Amendment amendment) implements OnVersion {}

    /**
     * Changes that reviewer and unit agreed on (良: 修改完善).
     *
     * @param agreement what was agreed with whom
     */
    record Amendment(SheetContent content, String agreement) {}

    /** Take one's own pass back before the next stage has done anything (取消审核). */
    record TakeBackPass(
            SheetId sheet,
            long version,
            Actor actor,
            @Nullable String reason) implements OnVersion {}

    /** Hand the stage at which the sheet waits over to the unit that the register names now (移交). */
    record HandOverStage(SheetId sheet, long version, Actor actor, String reason) implements OnVersion {}

    /**
     * Send the sheet back (退回).
     *
     * @param to an earlier stage, or null for the drafter
     */
    record ReturnSheet(
            SheetId sheet,
            long version,
            Actor actor,
            @Nullable String to,
            List<Reason> reasons,
            Assessment assessment) implements OnVersion {}

    /** End this revision (不予通过). */
    record RejectSheet(SheetId sheet, long version, Actor actor, List<Reason> reasons, Assessment assessment)
            implements OnVersion {}

    /** Let a rejected first revision be worked on again (重新启用). */
    record ReopenSheet(SheetId sheet, long version, Actor actor, String reason) implements OnVersion {}

    /** Approve the revision (批复). */
    record ApproveSheet(
            SheetId sheet,
            long version,
            Actor actor,
            String approvalNumber,
            @Nullable String opinion) implements OnVersion, InTransaction {}

    /** Begin to adjust an approved sheet (调整). */
    record ReviseSheet(SheetId sheet, long version, Actor actor, String reason) implements OnVersion {}

    /** Give the adjustment up; the revision in force stays. */
    record AbandonRevision(SheetId sheet, long version, Actor actor, String reason) implements OnVersion {}

    /** Throw away a draft that was never submitted (作废). */
    record DiscardSheet(SheetId sheet, long version, Actor actor, String reason) implements OnVersion {}
}
