package io.mubiao.verifier.bag;

import io.mubiao.shared.ledger.BadSignature;
import io.mubiao.shared.ledger.Checkpoint;
import io.mubiao.shared.ledger.Note;
import io.mubiao.shared.ledger.NoteSignature;
import io.mubiao.shared.ledger.SignatureType;
import io.mubiao.shared.ledger.VerifierKey;
import io.mubiao.verifier.finding.Fault;
import io.mubiao.verifier.finding.Findings;
import io.mubiao.verifier.finding.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whom the auditor believes.
 *
 * @param log keys of the log, and of its clock
 * @param witnesses keys of others
 * @param needed how many of them must have signed
 * @param history what the log itself says of its keys
 */
public record Trust(List<VerifierKey> log, List<VerifierKey> witnesses, int needed, KeyHistory history) {

    private static final String CLOCK = "/time";

    public Trust {
        log = List.copyOf(log);
        witnesses = List.copyOf(witnesses);
    }

    public Trust(List<VerifierKey> log, List<VerifierKey> witnesses, int needed) {
        this(log, witnesses, needed, new KeyHistory());
    }

    /**
     * The names of the witnesses of a checkpoint that a known key of the log signed. Null if none did, or if a known key did
     * not sign what names it: then the note is worth nothing, and that is said.
     */
    public @Nullable Set<String> signed(Note note, Checkpoint checkpoint, String source, Findings findings) {
        var logs = verified(note, log, Fault.BAD_SIGNATURE, checkpoint, source, findings);
        var others = verified(note, witnesses, Fault.BAD_WITNESS, checkpoint, source, findings);
        if (logs == null || others == null) {
            return null;
        }
        var keys = keysBelow(note, checkpoint);
        if (keys.isEmpty()) {
            findings.add(Fault.UNKNOWN_KEY, Place.checkpoint(checkpoint.size()), source);
            return null;
        }
        return findEnded(keys, checkpoint, source, findings) ? null : others;
    }

    /** Keys of the log that are believed and named below a checkpoint, ended ones included. */
    private List<VerifierKey> keysBelow(Note note, Checkpoint checkpoint) {
        return log.stream()
                .filter(key -> key.name().equals(checkpoint.origin()))
                .filter(key -> note.signatures().stream().anyMatch(key::made))
                .filter(key -> history.hasBegun(key, checkpoint.size()))
                .toList();
    }

    private boolean findEnded(List<VerifierKey> keys, Checkpoint checkpoint, String source, Findings findings) {
        var newest =
                keys.stream().max(Comparator.comparingLong(history::lastOf)).orElseThrow();
        var isEnded = history.lastOf(newest) < checkpoint.size();
        if (isEnded) {
            findings.add(
                    Fault.RETIRED_KEY,
                    Place.checkpoint(checkpoint.size()),
                    source,
                    newest.idText(),
                    history.lastOf(newest));
        }
        return isEnded;
    }

    /** That a key has ended may be known only when all events are read. */
    void findEnded(Note note, Checkpoint checkpoint, String source, Findings findings) {
        var keys = keysBelow(note, checkpoint);
        if (!keys.isEmpty()) {
            findEnded(keys, checkpoint, source, findings);
        }
    }

    /** Whether a key of the log is named below it that is believed; without a word. */
    boolean knows(Note note, Checkpoint checkpoint) {
        return !keysBelow(note, checkpoint).isEmpty();
    }

    /** Whether a key that is believed has signed it; without a word. */
    boolean isSigned(Note note, Checkpoint checkpoint) {
        try {
            var keys = keysBelow(note, checkpoint);
            return !note.verified(keys).isEmpty();
        } catch (BadSignature e) {
            return false;
        }
    }

    /** Whether all keys of the log that the house tells of are believed. */
    boolean knowsAll(Collection<VerifierKey> ofTheHouse, String origin) {
        return ofTheHouse.stream().filter(key -> key.name().equals(origin)).allMatch(log::contains);
    }

    /**
     * With one key more. A key that the auditor named is believed for every tree.
     *
     * @param index the leaf of the event that introduces the key
     */
    Trust with(VerifierKey key, long index) {
        if (log.contains(key)) {
            return this;
        }
        history.introduce(key, index);
        var keys = new ArrayList<>(log);
        keys.add(key);
        return new Trust(keys, witnesses, needed, history);
    }

    private static @Nullable Set<String> verified(
            Note note,
            Collection<VerifierKey> keys,
            Fault fault,
            Checkpoint checkpoint,
            String source,
            Findings findings) {
        try {
            return note.verified(keys).stream().map(NoteSignature::name).collect(Collectors.toSet());
        } catch (BadSignature e) {
            findings.add(fault, Place.checkpoint(checkpoint.size()), e.getMessage(), source);
            return null;
        }
    }

    /** With the clock's key that the house names, if the auditor has none: it dates nothing that others would not. */
    Trust withClock(Collection<VerifierKey> ofTheHouse, String origin) {
        if (log.stream().anyMatch(key -> key.type() == SignatureType.COSIGNATURE)) {
            return this;
        }
        var keys = new HashSet<>(log);
        ofTheHouse.stream()
                .filter(key ->
                        key.type() == SignatureType.COSIGNATURE && key.name().equals(origin + CLOCK))
                .forEach(keys::add);
        return new Trust(List.copyOf(keys), witnesses, needed, history);
    }

    /** When a checkpoint was signed, by whoever is believed; null if nobody says so. Signatures are not checked here. */
    @Nullable
    Long seconds(Note note) {
        return note.signatures().stream()
                .filter(signature -> signature.bytes().length > Long.BYTES)
                .filter(signature -> log.stream().anyMatch(key -> isTimed(key, signature))
                        || witnesses.stream().anyMatch(key -> isTimed(key, signature)))
                .map(NoteSignature::seconds)
                .min(Long::compare)
                .orElse(null);
    }

    private static boolean isTimed(VerifierKey key, NoteSignature signature) {
        return key.type() == SignatureType.COSIGNATURE && key.made(signature);
    }
}
