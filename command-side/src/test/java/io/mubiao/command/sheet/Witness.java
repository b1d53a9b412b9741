package io.mubiao.command.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Trace;
import io.mubiao.shared.org.UserId;
import io.mubiao.shared.sheet.ContentDigest;
import io.mubiao.shared.sheet.InForce;
import io.mubiao.shared.sheet.SheetEvent;
import io.mubiao.shared.sheet.SheetEvent.PassTakenBack;
import io.mubiao.shared.sheet.SheetEvent.RevisionAbandoned;
import io.mubiao.shared.sheet.SheetEvent.RevisionStarted;
import io.mubiao.shared.sheet.SheetEvent.SheetAmended;
import io.mubiao.shared.sheet.SheetEvent.SheetApproved;
import io.mubiao.shared.sheet.SheetEvent.SheetDrafted;
import io.mubiao.shared.sheet.SheetEvent.SheetEdited;
import io.mubiao.shared.sheet.SheetEvent.SheetPassed;
import io.mubiao.shared.sheet.SheetEvent.SheetReopened;
import io.mubiao.shared.sheet.SheetEvent.SheetReturned;
import io.mubiao.shared.sheet.SheetEvent.SheetSubmitted;
import io.mubiao.shared.sheet.SheetEvent.SheetWithdrawn;
import io.mubiao.shared.sheet.SheetId;
import io.mubiao.shared.sheet.SheetPhase;
import io.mubiao.shared.sheet.SheetState;
import io.mubiao.shared.workflow.ReviewChain;
import io.mubiao.shared.workflow.Stage;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Follows a sheet event by event and checks the laws of its life from the events alone: who signed and who drafted is
 * counted here a second time, not asked of the state.
 */
final class Witness {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final EventStore events;
    private final Function<UserId, Actor> people;
    private final ReviewChain chain;
    private final SheetId id;
    private SheetState sheet = new SheetState();
    private final Set<UserId> drafters = new HashSet<>();
    private final Map<String, UserId> signers = new HashMap<>();
    private final Map<String, UserId> amenders = new HashMap<>();
    private InForce inForce;

    /**
     * @param people everybody as their account stands now
     * @param chain that the region has adopted
     */
    Witness(EventStore events, SheetId id, Function<UserId, Actor> people, ReviewChain chain) {
        this.events = events;
        this.id = id;
        this.people = people;
        this.chain = chain;
    }

    int approvals() {
        return inForce == null ? 0 : inForce.revision();
    }

    SheetState sheet() {
        return sheet;
    }

    /** @param decided what the command answered; null when it was refused, and then nothing may have happened */
    void sees(SheetVersion decided) {
        var news = events.readEvents(id.toString(), sheet.version()).asStream().toList();
        // a pass may bring an amendment along
        assertThat(news.size()).isLessThanOrEqualTo(decided == null ? 0 : 2);
        news.forEach(this::sees);
        if (decided != null) {
            assertThat(decided).isEqualTo(SheetVersion.of(sheet));
        }
        assertThat(sheet.stage() != null).isEqualTo(sheet.phase() == SheetPhase.IN_REVIEW);
        aStateThatWasStoredGoesOnLikeOneThatWasNot();
    }

    private void sees(DomainEventMessage<?> message) {
        var event = (SheetEvent) message.getPayload();
        var trace = Trace.of(message.getMetaData(), message.getTimestamp());
        var before = sheet.version() == 0 ? null : sheet.contentDigest();
        checkSeparationOfDuties(event, trace.actor());
        sheet.on(event, trace);
        assertThat(event.contentDigest()).isEqualTo(ContentDigest.of(sheet.content()));
        if (event instanceof SheetPassed || event instanceof SheetApproved || event instanceof SheetReturned) {
            assertThat(event.contentDigest()).isEqualTo(before);
        }
        checkWhatIsInForce(event);
    }

    private void checkSeparationOfDuties(SheetEvent event, UserId actor) {
        if (event instanceof SheetAmended amended) {
            assertThat(drafters).doesNotContain(actor);
            amended.changes().forEach(change -> amenders.put(change.path(), actor));
        } else if (event instanceof PassTakenBack takenBack) {
            takenBack.changes().forEach(change -> amenders.remove(change.path()));
            assertThat(signers.remove(takenBack.stage())).isEqualTo(actor);
        } else if (event instanceof SheetWithdrawn || event instanceof SheetReopened) {
            signers.clear();
        } else if (event instanceof RevisionStarted started) {
            started.changes().forEach(change -> amenders.remove(change.path()));
            signers.clear();
        } else if (event instanceof RevisionAbandoned abandoned) {
            abandoned.changes().forEach(change -> amenders.remove(change.path()));
        } else if (event instanceof SheetDrafted) {
            drafters.add(actor);
        } else if (event instanceof SheetEdited edited) {
            edited.changes().forEach(change -> amenders.remove(change.path()));
            drafters.add(actor);
        } else if (event instanceof SheetSubmitted) {
            drafters.add(actor);
            signers.clear();
        } else if (event instanceof SheetPassed passed) {
            sign(passed.stage(), actor);
        } else if (event instanceof SheetApproved approved) {
            sign(approved.stage(), actor);
        } else if (event instanceof SheetReturned returned && returned.to() != null) {
            var order = sheet.chain().stream().map(Stage::name).toList();
            signers.keySet().removeIf(stage -> order.indexOf(stage) >= order.indexOf(returned.to()));
        }
    }

    private void sign(String stage, UserId actor) {
        // who signs has the role, and works where it counts, at this instant
        assertThat(sheet.stage().name()).isEqualTo(stage);
        assertThat(sheet.stage().isFor(people.apply(actor))).isTrue();
        assertThat(drafters).doesNotContain(actor);
        // the amender signs what they have just agreed on with the unit, and never again while it stands
        assertThat(sheet.amendment() == null ? amenders.values() : List.of()).doesNotContain(actor);
        assertThat(signers.values()).doesNotContain(actor);
        signers.put(stage, actor);
    }

    private void checkWhatIsInForce(SheetEvent event) {
        if (event instanceof SheetApproved) {
            assertThat(signers).hasSize(sheet.chain().size());
            var demanded = chain.stagesFor(sheet.content().annualAmount());
            assertThat(signers.keySet())
                    .containsAll(demanded.stream().map(stage -> stage.name()).toList());
            inForce = sheet.inForce();
        }
        assertThat(sheet.inForce()).isEqualTo(inForce);
    }

    private void aStateThatWasStoredGoesOnLikeOneThatWasNot() {
        var stored = JSON.writeValueAsString(sheet);
        var restored = JSON.readValue(stored, SheetState.class);
        assertThat(restored)
                .usingRecursiveComparison()
                .ignoringCollectionOrder()
                .isEqualTo(sheet);
        sheet = restored;
    }
}
