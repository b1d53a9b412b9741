package io.mubiao.command.sheet;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.mubiao.command.sheet.SheetCommand.AbandonRevision;
import io.mubiao.command.sheet.SheetCommand.Amendment;
import io.mubiao.command.sheet.SheetCommand.ApproveSheet;
import io.mubiao.command.sheet.SheetCommand.ConfirmAmendment;
import io.mubiao.command.sheet.SheetCommand.DiscardSheet;
import io.mubiao.command.sheet.SheetCommand.DraftSheet;
import io.mubiao.command.sheet.SheetCommand.EditSheet;
import io.mubiao.command.sheet.SheetCommand.HandOverStage;
import io.mubiao.command.sheet.SheetCommand.OnVersion;
import io.mubiao.command.sheet.SheetCommand.PassSheet;
import io.mubiao.command.sheet.SheetCommand.RejectSheet;
import io.mubiao.command.sheet.SheetCommand.ReopenSheet;
import io.mubiao.command.sheet.SheetCommand.ReturnSheet;
import io.mubiao.command.sheet.SheetCommand.ReviseSheet;
import io.mubiao.command.sheet.SheetCommand.SubmitSheet;
import io.mubiao.command.sheet.SheetCommand.TakeBackPass;
import io.mubiao.command.sheet.SheetCommand.WithdrawSheet;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.IncompatibleRoles;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.Trace;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.sheet.Assessment;
import io.mubiao.shared.sheet.Cells;
import io.mubiao.shared.sheet.Change;
import io.mubiao.shared.sheet.ContentDigest;
import io.mubiao.shared.sheet.InForce;
import io.mubiao.shared.sheet.Opinion;
import io.mubiao.shared.sheet.ReviewForm;
import io.mubiao.shared.sheet.SheetAction;
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
import io.mubiao.shared.sheet.SheetId;
import io.mubiao.shared.sheet.SheetRules;
import io.mubiao.shared.sheet.SheetState;
import io.mubiao.shared.workflow.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A target sheet (绩效目标表) through all its revisions. It decides by {@link SheetRules} on its {@link SheetState}. */
@Aggregate // loaded by the targetSheetRepository
@JsonAutoDetect(fieldVisibility = Visibility.ANY, isGetterVisibility = Visibility.NONE)
class TargetSheet {

    private static final ReviewForm FORM = ReviewForm.standard();

    @AggregateIdentifier
    private @Nullable SheetId id;

    private SheetState state = new SheetState();

    /** What holds for every command: one may only touch what one may see, and only as one saw it. */
    @CommandHandlerInterceptor
    void guard(OnVersion command) {
        var known = command instanceof HandOverStage
                ? SheetRules.administers(state, command.actor())
                : SheetRules.maySee(state, command.actor());
        if (!known) {
            throw command.notFound();
        }
        if (command.version() != state.version()) {
            throw new DomainException(
                    ErrorCode.STALE_VERSION,
                    "您看到的是第 " + command.version() + " 次变更后的内容，现在已有 " + state.version() + " 次变更，请刷新后再办理");
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    SheetVersion handle(DraftSheet command) {
        var actor = command.actor();
        if (!actor.has(Role.DRAFTER)) {
            throw new DomainException(ErrorCode.FORBIDDEN, "只有填报人可以新建绩效目标表");
        }
        IncompatibleRoles.refuseAmong(actor.roles());
        var digest = ContentDigest.of(command.content());
        if (state.version() > 0) {
            return repeated(command, digest);
        }
        return publish(
                new SheetDrafted(command.sheet(), actor.unit(), actor.region(), command.content(), digest),
                actor,
                Role.DRAFTER);
    }

    @CommandHandler
    SheetVersion handle(EditSheet command) {
        require(command, SheetAction.EDIT);
        var changes = Cells.visibleChanges(state.content(), command.content());
        if (changes.isEmpty()) {
            return SheetVersion.of(state);
        }
        CommandChecks.changed(changes, command.corrections());
        return publish(
                new SheetEdited(command.sheet(), changes, command.corrections(), ContentDigest.of(command.content())),
                command.actor(),
                Role.DRAFTER);
    }

    @CommandHandler
    SheetVersion handle(SubmitSheet command, Routing routing, Screening screening) {
        require(command, SheetAction.SUBMIT);
        CommandChecks.complete(state.content());
        var findings = screening.screen(state, command.explanations());
        CommandChecks.adjusted(state);
        return publish(
                new SheetSubmitted(
                        command.sheet(),
                        state.revision(),
                        state.round() + 1,
                        routing.chainFor(state),
                        command.explanations(),
                        findings,
                        state.contentDigest()),
                command.actor(),
                Role.DRAFTER);
    }

    @CommandHandler
    SheetVersion handle(WithdrawSheet command) {
        require(command, SheetAction.WITHDRAW);
        return publish(
                new SheetWithdrawn(command.sheet(), state.revision(), command.reason(), state.contentDigest()),
                command.actor(),
                Role.DRAFTER);
    }

    @CommandHandler
    SheetVersion handle(ConfirmAmendment command) {
        require(command, SheetAction.CONFIRM_AMENDMENT);
        return publish(
                new AmendmentConfirmed(
                        command.sheet(),
                        state.revision(),
                        state.round(),
                        Objects.requireNonNull(state.amendment()).stage(),
                        command.reason(),
                        state.contentDigest()),
                command.actor(),
                Role.DRAFTER);
    }

    @CommandHandler
    SheetVersion handle(PassSheet command, Screening screening) {
        var stage = requireTurn(command, SheetAction.PASS);
        var opinion = command.opinion();
        var assessment = FORM.assess(new Assessment(opinion.grade(), opinion.scores()), SheetAction.PASS);
        if (command.amendment() != null) {
            amend(command, command.amendment(), assessment, screening);
        }
        return publish(
                new SheetPassed(
                        command.sheet(),
                        state.revision(),
                        state.round(),
                        stage.name(),
                        new Opinion(opinion.text(), assessment.grade(), assessment.scores()),
                        state.contentDigest()),
                command.actor(),
                stage.role());
    }

    @CommandHandler
    SheetVersion handle(TakeBackPass command) {
        require(command, SheetAction.TAKE_BACK);
        var pass = Objects.requireNonNull(state.lastPass());
        var before = state.beforeLastPass();
        return publish(
                new PassTakenBack(
                        command.sheet(),
                        state.revision(),
                        state.round(),
                        pass.stage(),
                        command.reason(),
                        Cells.changes(state.content(), before),
                        ContentDigest.of(before)),
                command.actor(),
                stageNamed(pass.stage()).role());
    }

    @CommandHandler
    SheetVersion handle(HandOverStage command, Routing routing) {
        var stage = requireTurn(command, SheetAction.HAND_OVER);
        return publish(
                new StageHandedOver(
                        command.sheet(),
                        state.revision(),
                        state.round(),
                        stage.name(),
                        stage.unit(),
                        routing.successorAt(state),
                        command.reason(),
                        state.contentDigest()),
                command.actor(),
                Role.ADMIN);
    }

    @CommandHandler
    SheetVersion handle(ReturnSheet command) {
        var stage = requireTurn(command, SheetAction.RETURN);
        CommandChecks.earlier(state, command.to());
        CommandChecks.reasons(state.content(), command.reasons());
        return publish(
                new SheetReturned(
                        command.sheet(),
                        state.revision(),
                        state.round(),
                        stage.name(),
                        command.to(),
                        command.reasons(),
                        FORM.assess(command.assessment(), SheetAction.RETURN),
                        state.contentDigest()),
                command.actor(),
                stage.role());
    }

    @CommandHandler
    SheetVersion handle(RejectSheet command) {
        var stage = requireTurn(command, SheetAction.REJECT);
        CommandChecks.reasons(state.content(), command.reasons());
        return publish(
                new SheetRejected(
                        command.sheet(),
                        state.revision(),
                        state.round(),
                        stage.name(),
                        command.reasons(),
                        FORM.assess(command.assessment(), SheetAction.REJECT),
                        state.contentDigest()),
                command.actor(),
                stage.role());
    }

    @CommandHandler
    SheetVersion handle(ReopenSheet command) {
        require(command, SheetAction.REOPEN);
        return publish(
                new SheetReopened(command.sheet(), state.revision(), command.reason(), state.contentDigest()),
                command.actor(),
                Role.PERFORMANCE_REVIEWER);
    }

    @CommandHandler
    SheetVersion handle(ApproveSheet command, ApprovalNumbers numbers) {
        var stage = requireTurn(command, SheetAction.APPROVE);
        numbers.use(command.approvalNumber(), state, command.actor());
        return publish(
                new SheetApproved(
                        command.sheet(),
                        state.revision(),
                        state.round(),
                        stage.name(),
                        command.approvalNumber(),
                        command.opinion(),
                        state.contentDigest()),
                command.actor(),
                stage.role());
    }

    @CommandHandler
    SheetVersion handle(ReviseSheet command) {
        require(command, SheetAction.REVISE);
        var kept = inForce();
        return publish(
                new RevisionStarted(
                        command.sheet(),
                        kept.revision() + 1,
                        command.reason(),
                        changesBackTo(kept),
                        kept.contentDigest()),
                command.actor(),
                Role.DRAFTER);
    }

    @CommandHandler
    SheetVersion handle(AbandonRevision command) {
        require(command, SheetAction.ABANDON_REVISION);
        var kept = inForce();
        return publish(
                new RevisionAbandoned(
                        command.sheet(), state.revision(), command.reason(), changesBackTo(kept), kept.contentDigest()),
                command.actor(),
                Role.DRAFTER);
    }

    @CommandHandler
    SheetVersion handle(DiscardSheet command) {
        require(command, SheetAction.DISCARD);
        return publish(
                new SheetDiscarded(command.sheet(), command.reason(), state.contentDigest()),
                command.actor(),
                Role.DRAFTER);
    }

    @EventSourcingHandler
    void on(SheetEvent event, MetaData metaData, @Timestamp Instant at) {
        id = event.sheet();
        state.on(event, Trace.of(metaData, at));
    }

    /** About how many bytes the sheet takes in memory. */
    int size() {
        return SheetSize.of(state);
    }

    private SheetVersion publish(SheetEvent event, Actor actor, Role role) {
        apply(event, MetaData.from(Trace.metaData(actor, role)));
        return SheetVersion.of(state);
    }

    private void amend(PassSheet command, Amendment amendment, Assessment assessment, Screening screening) {
        var changes = Cells.visibleChanges(state.content(), amendment.content());
        if (changes.isEmpty()) {
            return;
        }
        CommandChecks.ownWords(command.actor());
        CommandChecks.amendable(changes, assessment);
        CommandChecks.complete(amendment.content());
        var stage = Objects.requireNonNull(state.stage());
        publish(
                new SheetAmended(
                        command.sheet(),
                        state.revision(),
                        state.round(),
                        stage.name(),
                        changes,
                        amendment.agreement(),
                        screening.screenAmendment(state, amendment.content()),
                        SheetAmended.Confirmation.UNIT,
                        ContentDigest.of(amendment.content())),
                command.actor(),
                stage.role());
    }

    private SheetVersion repeated(DraftSheet command, String digest) {
        var same = state.draftedDigest().equals(digest)
                && state.draftedBy().equals(command.actor().id());
        if (!same) {
            throw new DomainException(ErrorCode.ID_TAKEN, "这个编号已经用于另一张绩效目标表，请换一个编号");
        }
        return SheetVersion.drafted(command.sheet());
    }

    private void require(OnVersion command, SheetAction action) {
        SheetRules.require(state, command.actor(), action);
    }

    private Stage requireTurn(OnVersion command, SheetAction action) {
        require(command, action);
        return Objects.requireNonNull(state.stage());
    }

    private Stage stageNamed(String name) {
        return state.chain().stream()
                .filter(stage -> stage.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private InForce inForce() {
        return Objects.requireNonNull(state.inForce());
    }

    private List<Change> changesBackTo(InForce kept) {
        return Cells.changes(state.content(), kept.content());
    }
}
