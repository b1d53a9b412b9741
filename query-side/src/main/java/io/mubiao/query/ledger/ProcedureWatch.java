package io.mubiao.query.ledger;

import static java.util.stream.Collectors.toCollection;

import io.mubiao.shared.ledger.VerifierKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds the events by which others believe a key, or believe it no more, against what led to them here: two administrators
 * wanted it, whoever seals has noted it, and has the private half (decision 46). Anybody who may insert rows can write such
 * an event, and verifiers would follow it; each row answers for one, so that a repeated one is foreign, too.
 */
final class ProcedureWatch {

    private static final String STREAM = "ledger";
    private static final String INTRODUCED = "LedgerKeyIntroduced";
    private static final JsonMapper JSON = new JsonMapper();

    private static final String EVENTS = """
        select global_index, event_id, payload_type, payload from event_store.domain_event
        where aggregate_id = 'ledger' and payload_type in ('LedgerKeyIntroduced', 'LedgerKeyRetired')
        order by global_index
        """;

    /** What whoever seals has noted; of a beginning only if one asked for it and another one agreed. */
    private static final String NOTED = """
        select vkey, change.last_size, change.reason, change.proposer, change.confirmer,
            exists (select from ledger.key_change ended
                    where ended.vkey = change.vkey and ended.last_size is not null) as has_ended
        from ledger.key_change change
        left join ledger.request confirmed on confirmed.id = change.request and confirmed.action = 'confirm-rotation'
        left join lateral (
            select reason, caller from ledger.request
            where action = 'rotate' and id < confirmed.id order by id desc limit 1) asked on true
        where change.last_size is not null
           or confirmed.caller = change.confirmer and asked.caller = change.proposer
              and asked.reason = change.reason and asked.caller <> confirmed.caller
        """;

    private final JdbcClient jdbc;
    private final Findings findings;
    private final @Nullable LedgerKeys keys;

    /** @param keys that this process has; null where nothing is signed, so that nobody knows which are the log's own */
    ProcedureWatch(JdbcClient jdbc, @Nullable LedgerKeys keys) {
        this.jdbc = jdbc;
        this.findings = new Findings(jdbc);
        this.keys = keys;
    }

    private record Event(long position, String id, String type, String payload) {}

    /** What an event says, or what it should say. */
    private record Said(String type, List<String> members) {

        private static Said introduced(String key, String reason, String proposer, String confirmer) {
            return new Said(INTRODUCED, List.of(key, reason, proposer, confirmer));
        }

        private static Said retired(String keyId, long lastSize) {
            return new Said("LedgerKeyRetired", List.of(keyId, Long.toString(lastSize)));
        }
    }

    private record Noted(String vkey, boolean hasEnded, Said said) {}

    void look() {
        var events = jdbc.sql(EVENTS)
                .query((row, number) -> new Event(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
        if (events.isEmpty()) {
            return;
        }
        var noted = jdbc.sql(NOTED).query(ProcedureWatch::noted).list().stream()
                .filter(this::isOwn)
                .map(Noted::said)
                .collect(toCollection(ArrayList::new));
        for (var event : events) {
            if (!noted.remove(said(event))) {
                findings.report(foreign(event));
            }
        }
    }

    private static Noted noted(ResultSet row, int number) throws SQLException {
        var vkey = row.getString("vkey");
        var lastSize = row.getObject("last_size", Long.class);
        var said = lastSize == null
                ? Said.introduced(vkey, row.getString("reason"), row.getString("proposer"), row.getString("confirmer"))
                : Said.retired(VerifierKey.read(vkey).idText(), lastSize);
        return new Noted(vkey, row.getBoolean("has_ended"), said);
    }

    /**
     * A key that signs or is to sign lies here, and one that has ended does not sign any more. While one takes the place of
     * the other, the old one has ended already and the next one is still called so.
     */
    private boolean isOwn(Noted noted) {
        if (keys == null) {
            return true;
        }
        var isLog = noted.vkey().equals(keys.log().verifier().toString());
        var next = keys.next();
        var isNext = next != null && noted.vkey().equals(next.verifier().toString());
        return noted.said().type().equals(INTRODUCED) ? isLog || isNext || noted.hasEnded() : !isLog || next != null;
    }

    private static @Nullable Said said(Event event) {
        try {
            var payload = JSON.readTree(event.payload());
            return event.type().equals(INTRODUCED)
                    ? Said.introduced(
                            text(payload, "key"),
                            text(payload, "reason"),
                            text(payload, "proposer"),
                            text(payload, "confirmer"))
                    : Said.retired(
                            text(payload, "keyId"), payload.path("lastSize").asLong(-1));
        } catch (JacksonException e) {
            return null;
        }
    }

    private static String text(JsonNode payload, String member) {
        return payload.path(member).asString("");
    }

    private static Finding foreign(Event event) {
        return new Finding(
                Damage.FOREIGN_KEY,
                event.position(),
                event.id(),
                STREAM,
                event.type() + " that no two administrators of this log asked for, or of a key that it does not have");
    }
}
