package io.mubiao.shared.talk;

import static io.mubiao.shared.problem.ErrorCode.FORBIDDEN;
import static io.mubiao.shared.problem.ErrorCode.NOBODY_TO_REMIND;
import static io.mubiao.shared.problem.ErrorCode.NOT_DELEGABLE;
import static io.mubiao.shared.problem.ErrorCode.TOO_OFTEN;
import static io.mubiao.shared.problem.ErrorCode.TOO_SOON;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.IncompatibleRoles;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.sheet.NextStep;
import io.mubiao.shared.sheet.SheetRules.Refusal;
import io.mubiao.shared.sheet.SheetState;
import io.mubiao.shared.sheet.Signature;
import io.mubiao.shared.workflow.Deadline;
import io.mubiao.shared.workflow.Stage;
import io.mubiao.shared.workflow.StageClock;
import io.mubiao.shared.workflow.WorkingDays;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who may remind whom of a sheet, and how often (催办). Nobody is reminded who would be refused. */
public final class ReminderRules {

    /** How many reminders one stay at a stage bears. */
    public static final int MOST = 3;

    private ReminderRules() {}

    /**
     * Who is told: everybody whose turn it is but the sender.
     *
     * @param accounts the active accounts of the sheet's region
     */
    public static List<Addressee> addressees(SheetState sheet, Actor sender, Stream<Actor> accounts) {
        return sheet.stage() == null
                ? List.of()
                : NextStep.suitable(
                                sheet, accounts.filter(account -> !account.id().equals(sender.id())))
                        .stream()
                        .map(Addressee::of)
                        .toList();
    }

    /** Under which role the account, which sees the sheet, may remind of it; null when it may not. */
    public static @Nullable Role roleOf(SheetState sheet, Actor actor) {
        if (actor.has(Role.DRAFTER) && actor.unit().equals(sheet.unit())) {
            return Role.DRAFTER;
        }
        return Stream.concat(
                        Stream.of(Role.PERFORMANCE_REVIEWER, Role.APPROVER).filter(actor::has),
                        sheet.signatures().stream()
                                .filter(signature -> signature.people().contains(actor.id()))
                                .flatMap(signature -> stageOf(sheet, signature))
                                .filter(stage -> stage.isFor(actor))
                                .map(Stage::role))
                .findFirst()
                .orElse(null);
    }

    private static Stream<Stage> stageOf(SheetState sheet, Signature signature) {
        return sheet.chain().stream().filter(stage -> stage.name().equals(signature.stage()));
    }

    /**
     * Why a reminder would be refused now; null when it would not.
     *
     * @param to whom it would reach, see {@link #addressees}
     * @param days of the sheet's region
     */
    public static @Nullable Refusal refusal(
            SheetState sheet, TalkState talk, Actor sender, List<Addressee> to, WorkingDays days, Instant now) {
        var conflict = IncompatibleRoles.among(sender.roles());
        if (conflict != null) {
            return new Refusal(ErrorCode.ROLES_INCOMPATIBLE, conflict.detail());
        }
        if (sender.mandate() != null) {
            return new Refusal(NOT_DELEGABLE, "不能代" + sender.mandate().principalName() + "催办，请以本人身份催办");
        }
        if (roleOf(sheet, sender) == null) {
            return new Refusal(FORBIDDEN, "只有填报单位、本轮已签署的审核人、绩效股审核人和终审批复人可以催办");
        }
        var stage = sheet.stage();
        if (stage == null) {
            return new Refusal(NOBODY_TO_REMIND, "这张表" + sheet.phase().label() + "，现在不在审核中，无需催办");
        }
        if (to.isEmpty()) {
            return new Refusal(NOBODY_TO_REMIND, "除您以外，现在没有可以办理“" + stage.label() + "”环节的人，请联系系统管理员");
        }
        var tooSoon = tooSoon(sheet, stage, days, now);
        return tooSoon == null
                ? tooOften(talk.remindersAt(sheet.revision(), sheet.round(), stage.name()), sheet, sender, days, now)
                : tooSoon;
    }

    /** The day of arrival is not counted: whoever has the sheet has had it for one whole working day first. */
    private static @Nullable Refusal tooSoon(SheetState sheet, Stage stage, WorkingDays days, Instant now) {
        var first = firstDay(sheet, days, now);
        return first.overdue()
                ? null
                : new Refusal(TOO_SOON, "这张表到“" + stage.label() + "”环节还不满一个完整的工作日，" + first.due() + " 之后才能催办");
    }

    private static Deadline firstDay(SheetState sheet, WorkingDays days, Instant now) {
        return days.deadline(new StageClock(since(sheet), 1), now);
    }

    /** Since when those wait whose turn it is; the clock stands still while the unit has an amendment to confirm. */
    private static Instant since(SheetState sheet) {
        var amendment = sheet.amendment();
        return amendment == null ? Objects.requireNonNull(sheet.clock()).since() : amendment.at();
    }

    /** A pass that is taken back brings the sheet to the stage anew, in the same round: then another stay begins. */
    private static @Nullable Refusal tooOften(
            List<Reminder> reminders, SheetState sheet, Actor sender, WorkingDays days, Instant now) {
        var stage = Objects.requireNonNull(sheet.stage()).label();
        var since = since(sheet);
        var ofThisStay = reminders.stream().filter(reminder -> !reminder.at().isBefore(since));
        if (ofThisStay.count() >= MOST) {
            return new Refusal(TOO_OFTEN, "“" + stage + "”环节已经催办 " + MOST + " 次，不能再催办");
        }
        var today = reminders.stream()
                .anyMatch(reminder -> reminder.by().equals(sender.id()) && days.passed(reminder.at(), now) == 0);
        return today ? new Refusal(TOO_OFTEN, "您在这个工作日已经催办过“" + stage + "”环节，请下一个工作日再催办") : null;
    }
}
