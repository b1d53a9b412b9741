package io.mubiao.query.ledger;

import io.mubiao.shared.ledger.BadSignature;
import io.mubiao.shared.ledger.Checkpoint;
import io.mubiao.shared.ledger.MalformedEvidence;
import io.mubiao.shared.ledger.Note;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must be so before anything is signed: keys, disk and database speak of the same log, and nobody may change it. */
final class StartGuards {

    /** What is found, and when it is well. */
    private static final Map<Damage, String> OF_THE_DATABASE = Map.of(
            Damage.CACHED_SEQUENCE, """
            select seqcache = 1 from pg_sequence
            where seqrelid = 'event_store.domain_event_global_index_seq'::regclass
            """,
            Damage.GUARD_CHANGED, """
            select exists (select from pg_trigger
                where tgrelid = 'event_store.domain_event'::regclass
                  and tgname = 'domain_event_is_append_only' and tgenabled = 'A')
            """,
            Damage.RIGHTS, """
            select relowner <> current_user::regrole and not exists (
                select from unnest(array ['mubiao_app', 'mubiao_command', 'mubiao_query', 'mubiao_identity']) as role
                where has_table_privilege(role, oid, 'update, delete, truncate'))
            from pg_class where oid = 'event_store.domain_event'::regclass
            """,
            Damage.NOT_COUNTED, "select current_setting('track_counts')::boolean");

    private final JdbcClient jdbc;

    StartGuards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of the server and of the event store. */
    List<Finding> ofTheDatabase() {
        var found = new ArrayList<Finding>();
        OF_THE_DATABASE.forEach((damage, isWell) -> {
            if (!jdbc.sql(isWell).query(Boolean.class).single()) {
                found.add(Finding.of(
                        damage,
                        switch (damage) {
                            case CACHED_SEQUENCE -> "the sequence of positions has a cache";
                            case GUARD_CHANGED -> "the trigger that refuses changes of events is missing or off";
                            case RIGHTS -> "a role of the product may change events, or owns them";
                            default -> "track_counts is off";
                        }));
            }
        });
        return found;
    }

    /**
     * The keys, made where nothing was ever signed.
     *
     * @param origin as the settings say
     * @param region in the name of a new log
     * @param table the newest checkpoint of the database
     * @throws EvidenceBroken if they are not those that signed
     */
    static LedgerKeys keys(
            LedgerKeys.Place place, @Nullable String origin, String region, Optional<SealedCheckpoint> table)
            throws IOException {
        if (!place.isComplete()) {
            if (table.isPresent()) {
                throw new EvidenceBroken(
                        Damage.KEY_MISSING,
                        "no key of %s in %s: bring the directory of the process that signed"
                                .formatted(table.get().checkpoint().origin(), place.directory()));
            }
            LedgerKeys.make(place, origin == null ? LedgerKeys.newOrigin(region) : origin);
        }
        var keys = read(place);
        if (origin != null && !origin.equals(keys.origin())) {
            throw new EvidenceBroken(
                    Damage.ORIGIN, "the setting says %s, the keys %s".formatted(origin, keys.origin()));
        }
        return keys;
    }

    private static LedgerKeys read(LedgerKeys.Place place) throws IOException {
        try {
            return LedgerKeys.read(place);
        } catch (MalformedEvidence e) {
            throw new EvidenceBroken(Damage.KEY_MISSING, "keys in %s: %s".formatted(place.directory(), e.getMessage()));
        }
    }

    /**
     * Whether what was signed is of this log and of this key, and no checkpoint came from elsewhere.
     *
     * @param file the newest note on the disk
     * @param table the newest checkpoint of the database
     * @throws EvidenceBroken if not
     */
    static void ofTheLog(LedgerKeys keys, @Nullable Note file, Optional<SealedCheckpoint> table) {
        table.ifPresent(kept -> mustBeOf(keys, kept.checkpoint()));
        if (file != null) {
            mustBeSigned(keys, file);
        }
        var signed = file == null ? 0 : Checkpoint.read(file.text()).size();
        var kept = table.map(SealedCheckpoint::size).orElse(0L);
        if (signed < kept) {
            throw new EvidenceBroken(
                    Damage.FILE_BEHIND,
                    "the file ends at checkpoint %d, the database has %d: signed with another directory"
                            .formatted(signed, kept));
        }
        if (signed == kept
                && file != null
                && !table.orElseThrow().checkpoint().sameTree(Checkpoint.read(file.text()))) {
            throw new EvidenceBroken(
                    Damage.REWRITTEN, "file and database have different roots at checkpoint %d".formatted(signed));
        }
    }

    private static void mustBeSigned(LedgerKeys keys, Note file) {
        try {
            var checkpoint = Checkpoint.read(file.text());
            mustBeOf(keys, checkpoint);
            if (!keys.signed(file)) {
                throw new EvidenceBroken(
                        Damage.BAD_SIGNATURE, "checkpoint %d is not signed by this key".formatted(checkpoint.size()));
            }
        } catch (BadSignature | MalformedEvidence e) {
            throw new EvidenceBroken(Damage.BAD_SIGNATURE, "the newest checkpoint of the file: " + e.getMessage());
        }
    }

    private static void mustBeOf(LedgerKeys keys, Checkpoint checkpoint) {
        if (!checkpoint.origin().equals(keys.origin())) {
            throw new EvidenceBroken(
                    Damage.ORIGIN, "keys of %s, checkpoint of %s".formatted(keys.origin(), checkpoint.origin()));
        }
    }
}
