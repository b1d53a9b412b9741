package io.mubiao.query.ledger;

import io.mubiao.shared.ledger.SigningKey;
import io.mubiao.shared.ledger.StoredEvent;
import io.mubiao.shared.ledger.VerifierKey;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * From one key of the log to the next, step by step (decision 46): two administrators want it, the key is made and the
 * command side makes an event of it, two checkpoints that have the event are signed by both keys, and the old one ends.
 * Each step is found again in files and tables: a crash between two of them loses nothing.
 */
final class KeyRotation {

    /** So many checkpoints carry lines of both keys. */
    private static final int OF_BOTH = 2;

    private static final JsonMapper JSON = new JsonMapper();

    private static final String BEGIN = """
        insert into ledger.key_change (vkey, request, reason, proposer, confirmer)
        select :key, confirmed.id, asked.reason, asked.caller, confirmed.caller
        from ledger.request confirmed cross join lateral (
            select reason, caller from ledger.request
            where action = 'rotate' and id < confirmed.id order by id desc limit 1) asked
        where confirmed.id = :request
        on conflict do nothing
        """;

    /** A consent that was not obeyed yet. */
    private static final String WANTED = """
        select coalesce(max(id), 0) from ledger.request
        where action = 'confirm-rotation' and id > coalesce((select max(request) from ledger.key_change), 0)
        """;

    private static final String IS_ON_RECORD = "select exists (select from ledger.key_change where vkey = :key)";

    private static final String SIGNED_BY_BOTH = """
        select count(*) from ledger.checkpoint where size > (select from_size from ledger.public_key where vkey = :key)
        """;

    private static final String END = """
        insert into ledger.key_change (vkey, last_size)
        select :key, max(size) from ledger.checkpoint
        on conflict do nothing
        """;

    private final JdbcClient jdbc;
    private final LedgerKeys keys;
    private final LedgerKeys.Place place;
    private boolean hasOldKeys;

    /** @param keys as they were read from their place */
    KeyRotation(JdbcClient jdbc, LedgerKeys keys, LedgerKeys.Place place) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.place = place;
    }

    /** Whether the keys on the disk are others now, and must be read again before anything is signed. */
    boolean hasOldKeys() {
        return hasOldKeys;
    }

    /** @return {@link #hasOldKeys} after the next step, if it was time for one */
    boolean goOn() throws IOException {
        var next = keys.next();
        if (next == null || !isOnRecord(next.verifier())) {
            begin();
        } else if (signedByBoth(next.verifier()) >= OF_BOTH) {
            jdbc.sql(END).param("key", keys.log().verifier().toString()).update();
            keys.promote(place);
            hasOldKeys = true;
        }
        return hasOldKeys;
    }

    private void begin() throws IOException {
        long wanted = jdbc.sql(WANTED).query(Long.class).single();
        if (wanted > 0) {
            var key = LedgerKeys.makeNext(place, keys.origin()).verifier();
            jdbc.sql(BEGIN)
                    .param("key", key.toString())
                    .param("request", wanted)
                    .update();
            hasOldKeys = true;
        }
    }

    private boolean isOnRecord(VerifierKey key) {
        return jdbc.sql(IS_ON_RECORD)
                .param("key", key.toString())
                .query(Boolean.class)
                .single();
    }

    private long signedByBoth(VerifierKey next) {
        return jdbc.sql(SIGNED_BY_BOTH)
                .param("key", next.toString())
                .query(Long.class)
                .single();
    }

    /** Whether the event says that this key is to sign; that some other key is to sign is no reason to sign with it. */
    static boolean introduces(StoredEvent event, @Nullable SigningKey key) {
        if (key == null
                || !event.type().equals("LedgerKeyIntroduced")
                || !event.aggregate().equals("ledger")) {
            return false;
        }
        try {
            return JSON.readTree(event.payload())
                    .path("key")
                    .asString("")
                    .equals(key.verifier().toString());
        } catch (JacksonException e) {
            return false;
        }
    }
}
