package io.mubiao.verifier.meaning;

import io.mubiao.shared.ledger.ExportLine;
import io.mubiao.shared.ledger.StoredEvent;
import io.mubiao.shared.org.AccountEvent;
import io.mubiao.shared.org.AccountEvent.AccountCreated;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.Trace;
import io.mubiao.shared.org.UnitEvent.UnitCreated;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UnitKind;
import io.mubiao.shared.org.UserId;
import io.mubiao.shared.platform.EventTypes;
import io.mubiao.shared.platform.StoredJson;
import io.mubiao.verifier.finding.Findings;
import io.mubiao.verifier.finding.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** Events as they are sealed, one after the other, and what is found in them. It begins as an installation does. */
final class History {

    static final String REGION = "640221000";
    static final Actor SYSTEM = Actor.system(REGION);
    static final Actor ADMIN = actor("admin", "900", Role.ADMIN);

    private static final JsonMapper JSON =
            StoredJson.configure(JsonMapper.builder()).build();

    private final List<String> found = new ArrayList<>();
    private final Findings findings =
            new Findings(finding -> found.add(finding.fault().code() + " " + String.join(" ", finding.details())));
    private final Map<String, Long> sequences = new HashMap<>();
    private final MeaningCheck check;
    private Instant at = Instant.parse("2026-03-02T01:00:00Z");
    private long position;

    /** @param isComplete whether it is said that all events are shown */
    History(boolean isComplete) {
        check = new MeaningCheck(isComplete, findings);
    }

    static Actor actor(String id, String unit, Role role) {
        return new Actor(new UserId(id), id, new UnitId(unit), REGION, Set.of(role));
    }

    /** What the first start does. */
    void start(String... units) {
        for (var unit : units) {
            unit(unit, REGION, SYSTEM);
        }
        account(ADMIN, SYSTEM);
    }

    void unit(String unit, String region, Actor by) {
        add("unit/" + unit, new UnitCreated(new UnitId(unit), unit, UnitKind.BUREAU, region, null), by, Role.ADMIN);
    }

    void account(Actor opened, Actor by) {
        account(new AccountCreated(opened.id(), opened.name(), opened.unit(), opened.roles()), by);
    }

    void account(AccountEvent event, Actor by) {
        add("account/" + event.account(), event, by, by.roles().iterator().next());
    }

    void add(String stream, Object event, Actor actor, Role role) {
        var stored = EventTypes.ALL.stream()
                .filter(type -> type.type() == event.getClass())
                .findFirst()
                .orElseThrow();
        add(stream, stored.name(), stored.revision(), JSON.writeValueAsString(event), actor, role);
    }

    void add(String stream, String type, String revision, String payload, Actor actor, Role role) {
        var sequence = sequences.merge(stream, 1L, Long::sum) - 1;
        at = at.plusSeconds(1);
        position++;
        var event = new StoredEvent(
                position,
                "e" + position,
                null,
                stream,
                sequence,
                at,
                type,
                revision,
                payload,
                JSON.writeValueAsString(Trace.metaData(actor, role)));
        check.add(ExportLine.of(event, "mubiao.test/1"), position - 1);
    }

    void later(Duration time) {
        at = at.plus(time);
    }

    /** As many events of the stream are there and are not shown. */
    void withheld(String stream, long events) {
        sequences.put(stream, events);
    }

    List<String> found() {
        return found;
    }

    Verdict verdict() {
        return findings.verdict();
    }
}
