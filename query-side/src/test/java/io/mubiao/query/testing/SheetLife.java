package io.mubiao.query.testing;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.Trace;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UserId;
import io.mubiao.shared.sheet.Assessment;
import io.mubiao.shared.sheet.Cells;
import io.mubiao.shared.sheet.ContentDigest;
import io.mubiao.shared.sheet.Explanation;
import io.mubiao.shared.sheet.Finding;
import io.mubiao.shared.sheet.Opinion;
import io.mubiao.shared.sheet.Reason;
import io.mubiao.shared.sheet.SheetContent;
import io.mubiao.shared.sheet.SheetEvent;
import io.mubiao.shared.sheet.SheetId;
import io.mubiao.shared.sheet.SheetState;
import io.mubiao.shared.workflow.Stage;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/** What happens to one sheet, stored event by event as the command side would. */
public final class SheetLife {

    private final Store store;
    private final Cast cast;
    private final SheetState state = new SheetState();
    private Instant clock = Instant.now().truncatedTo(ChronoUnit.MILLIS).minusSeconds(5);

    /** Where the next event is withheld instead of being stored, for tests that store it in their own way. */
    private boolean withholding;

    private DomainEventMessage<?> last;
    private UserId principal;

    public final SheetId id;

    SheetLife(Store store, Cast cast, SheetId id) {
        this.store = store;
        this.cast = cast;
        this.id = id;
    }

    /** A sheet whose events are kept nowhere. */
    public static SheetLife untold(Cast cast) {
        return new SheetLife(null, cast, newId());
    }

    static SheetId newId() {
        return new SheetId(UUID.randomUUID());
    }

    public SheetState state() {
        return state;
    }

    public long version() {
        return state.version();
    }

    /** The message of the last event. */
    public DomainEventMessage<?> last() {
        return last;
    }

    public SheetLife at(Instant instant) {
        clock = instant.truncatedTo(ChronoUnit.MILLIS);
        return this;
    }

    public SheetLife withholding() {
        withholding = true;
        return this;
    }

    /** The next event is done on behalf of somebody else. */
    public SheetLife onBehalfOf(UserId principal) {
        this.principal = principal;
        return this;
    }

    public SheetLife draft(SheetContent content) {
        return draft(cast.drafter, content);
    }

    public SheetLife draft(Actor drafter, SheetContent content) {
        return happen(
                drafter,
                Role.DRAFTER,
                new SheetEvent.SheetDrafted(id, drafter.unit(), cast.region, content, ContentDigest.of(content)));
    }

    public SheetLife edit(Actor drafter, UnaryOperator<SheetContent> edit) {
        var content = edit.apply(state.content());
        var changes = Cells.changes(state.content(), content);
        return happen(
                drafter, Role.DRAFTER, new SheetEvent.SheetEdited(id, changes, List.of(), ContentDigest.of(content)));
    }

    public SheetLife submit() {
        return submit(cast.drafter);
    }

    public SheetLife submit(Actor drafter) {
        return submit(drafter, List.of());
    }

    public SheetLife submit(Actor drafter, List<Explanation> explanations) {
        return submit(drafter, cast.chain, explanations, List.of());
    }

    /** With what the checks found. */
    public SheetLife submitFound(List<Finding> findings) {
        return submit(cast.drafter, cast.chain, List.of(), findings);
    }

    /** By a chain in which the first stage has a term of its own. */
    public SheetLife submitFor(int workingDays) {
        var first = cast.chain.get(0);
        var chain = new ArrayList<>(cast.chain);
        chain.set(0, new Stage(first.name(), first.label(), first.role(), first.unit(), workingDays));
        return submit(cast.drafter, chain, List.of(), List.of());
    }

    private SheetLife submit(Actor drafter, List<Stage> chain, List<Explanation> explanations, List<Finding> findings) {
        return happen(
                drafter,
                Role.DRAFTER,
                new SheetEvent.SheetSubmitted(
                        id, state.revision(), state.round() + 1, chain, explanations, findings, state.contentDigest()));
    }

    public SheetLife withdraw() {
        return happen(
                cast.drafter,
                Role.DRAFTER,
                new SheetEvent.SheetWithdrawn(id, state.revision(), "数字有误", state.contentDigest()));
    }

    public SheetLife pass(Actor reviewer) {
        return pass(reviewer, Opinion.of("同意"));
    }

    public SheetLife pass(Actor reviewer, Opinion opinion) {
        return happen(
                reviewer,
                stage().role(),
                new SheetEvent.SheetPassed(
                        id, state.revision(), state.round(), stage().name(), opinion, state.contentDigest()));
    }

    public SheetLife amend(Actor reviewer, UnaryOperator<SheetContent> edit) {
        var content = edit.apply(state.content());
        return happen(
                reviewer,
                stage().role(),
                new SheetEvent.SheetAmended(
                        id,
                        state.revision(),
                        state.round(),
                        stage().name(),
                        Cells.changes(state.content(), content),
                        "与单位经办人商定",
                        List.of(),
                        SheetEvent.SheetAmended.Confirmation.UNIT,
                        ContentDigest.of(content)));
    }

    public SheetLife confirmAmendment() {
        return happen(
                cast.drafter,
                Role.DRAFTER,
                new SheetEvent.AmendmentConfirmed(
                        id, state.revision(), state.round(), state.amendment().stage(), null, state.contentDigest()));
    }

    public SheetLife takeBack(Actor reviewer, String reason) {
        var before = state.beforeLastPass();
        return happen(
                reviewer,
                reviewer.roles().iterator().next(),
                new SheetEvent.PassTakenBack(
                        id,
                        state.revision(),
                        state.round(),
                        state.lastPass().stage(),
                        reason,
                        Cells.changes(state.content(), before),
                        ContentDigest.of(before)));
    }

    public SheetLife reopen(String reason) {
        return happen(
                cast.performance,
                Role.PERFORMANCE_REVIEWER,
                new SheetEvent.SheetReopened(id, state.revision(), reason, state.contentDigest()));
    }

    public SheetLife handOver(UnitId to, String reason) {
        return happen(
                cast.admin,
                Role.ADMIN,
                new SheetEvent.StageHandedOver(
                        id,
                        state.revision(),
                        state.round(),
                        stage().name(),
                        stage().unit(),
                        to,
                        reason,
                        state.contentDigest()));
    }

    public SheetLife sendBack(Actor reviewer, String to, Reason... reasons) {
        return happen(
                reviewer,
                stage().role(),
                new SheetEvent.SheetReturned(
                        id,
                        state.revision(),
                        state.round(),
                        stage().name(),
                        to,
                        List.of(reasons),
                        Assessment.none(),
                        state.contentDigest()));
    }

    public SheetLife reject(Actor reviewer, Reason... reasons) {
        return happen(
                reviewer,
                stage().role(),
                new SheetEvent.SheetRejected(
                        id,
                        state.revision(),
                        state.round(),
                        stage().name(),
                        List.of(reasons),
                        Assessment.none(),
                        state.contentDigest()));
    }

    public SheetLife approve() {
        return happen(
                cast.approver,
                Role.APPROVER,
                new SheetEvent.SheetApproved(
                        id,
                        state.revision(),
                        state.round(),
                        stage().name(),
                        "平财发〔2026〕1号",
                        null,
                        state.contentDigest()));
    }

    /** From the first submission through all stages. */
    public SheetLife submitAndApprove() {
        return submit().pass(cast.department)
                .pass(cast.office)
                .pass(cast.performance)
                .approve();
    }

    public SheetLife revise() {
        return happen(
                cast.drafter,
                Role.DRAFTER,
                new SheetEvent.RevisionStarted(id, state.revision() + 1, "预算调整", List.of(), state.contentDigest()));
    }

    public SheetLife abandonRevision() {
        var inForce = state.inForce();
        return happen(
                cast.drafter,
                Role.DRAFTER,
                new SheetEvent.RevisionAbandoned(
                        id,
                        state.revision(),
                        "不再调整",
                        Cells.changes(state.content(), inForce.content()),
                        inForce.contentDigest()));
    }

    public SheetLife discard() {
        return happen(cast.drafter, Role.DRAFTER, new SheetEvent.SheetDiscarded(id, "重复填报", state.contentDigest()));
    }

    /** Whatever else can happen. */
    public SheetLife happen(Actor actor, Role role, SheetEvent event) {
        clock = clock.plusMillis(10);
        var metaData = Trace.metaData(actor, role);
        metaData.putAll(Map.of(
                Trace.ADDRESS, "10.1.2.3",
                Trace.REQUEST_ID, "request-" + state.version(),
                Trace.CREDENTIAL, "session:" + actor.id()));
        if (principal != null) {
            metaData.put("onBehalfOf", principal.value());
            principal = null;
        }
        last = new GenericDomainEventMessage<>(
                "TargetSheet",
                id.toString(),
                state.version(),
                event,
                metaData,
                UUID.randomUUID().toString(),
                clock);
        state.on(event, Trace.of(metaData, clock));
        if (!withholding && store != null) {
            store.append(last);
        }
        withholding = false;
        return this;
    }

    private Stage stage() {
        return state.stage();
    }
}
