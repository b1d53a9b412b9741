package io.mubiao.query.ledger;

import io.mubiao.shared.ledger.SigningKey;
import io.mubiao.shared.ledger.StoredEvent;
import io.mubiao.shared.ledger.VerifierKey;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
    private static final Logger LOG = LoggerFactory.getLogger(KeyRotation.class);

    private static final String BEGIN = """
        insert into ledger.key_change (vkey, request, reason, proposer, confirmer)
        select :key, confirmed.id, asked.reason, asked.caller, confirmed.caller
        from ledger.request confirmed cross join lateral (
            select reason, caller from ledger.request
            where action = 'rotate' and id < confirmed.id order by id desc limit 1) asked
        where confirmed.id = :request
        on conflict do nothing
        """;

    /** A consent that was not obeyed yet: the first to what another one had asked for last. */
    private static final String WANTED = """
        select coalesce(min(confirmed.id), 0)
        from ledger.request confirmed cross join lateral (
            select id, caller from ledger.request
            where action = 'rotate' and id < confirmed.id order by id desc limit 1) asked
        where confirmed.action = 'confirm-rotation' and asked.caller <> confirmed.caller
          and confirmed.id > coalesce((select max(request) from ledger.key_change), 0)
          and not exists (select from ledger.request earlier
                          where earlier.action = 'confirm-rotation' and earlier.id > asked.id
                            and earlier.id < confirmed.id)
        """;

    private static final String IS_ON_RECORD =
            "select exists (select from ledger.key_change where vkey = :key and last_size is null)";

    /** A key that signed already, but for one that is just being introduced. */
    private static final String IS_OLD = """
        select exists (select from ledger.key_change where vkey = :key and last_size is not null)
            or exists (select from ledger.public_key where vkey = :key)
               and not exists (select from ledger.key_change where vkey = :key)
        """;

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
    private @Nullable String complaint;

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

    /** What stands in the way is said, and holds no sealing up. */
    private void begin() {
        long wanted = jdbc.sql(WANTED).query(Long.class).single();
        if (wanted == 0) {
            return;
        }
        if (!place.keepsKeys()) {
            complain("the key is kept elsewhere than in " + place.directory() + ", where no file can take its place");
            return;
        }
        try {
            var key = LedgerKeys.makeNext(place, keys.origin()).verifier();
            if (isOld(jdbc, keys, key)) {
                complain("the key that is to be next has signed before: take its file away");
                return;
            }
            jdbc.sql(BEGIN)
                    .param("key", key.toString())
                    .param("request", wanted)
                    .update();
            hasOldKeys = true;
        } catch (IOException e) {
            complain("no next key can be made: " + e);
        }
    }

    /** A line when it begins, and not again at each look. */
    private void complain(String why) {
        if (!why.equals(complaint)) {
            LOG.warn("LEDGER_ROTATION waits: {}", why);
        }
        complaint = why;
    }

    /** The keys without a next one that is not new, such as a file that a backup has brought back. */
    static LedgerKeys withoutOldNext(LedgerKeys keys, JdbcClient jdbc) {
        var next = keys.next();
        if (next == null || !isOld(jdbc, keys, next.verifier())) {
            return keys;
        }
        LOG.warn("LEDGER_ROTATION: a next key that has signed before is left aside");
        return new LedgerKeys(keys.origin(), keys.log(), keys.clock(), null);
    }

    private static boolean isOld(JdbcClient jdbc, LedgerKeys keys, VerifierKey next) {
        return next.equals(keys.log().verifier())
                || jdbc.sql(IS_OLD)
                        .param("key", next.toString())
                        .query(Boolean.class)
                        .single();
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
