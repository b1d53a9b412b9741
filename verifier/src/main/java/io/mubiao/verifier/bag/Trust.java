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
import java.util.Collection;
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
 */
public record Trust(List<VerifierKey> log, List<VerifierKey> witnesses, int needed) {

    private static final String CLOCK = "/time";

    public Trust {
        log = List.copyOf(log);
        witnesses = List.copyOf(witnesses);
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
        if (!logs.contains(checkpoint.origin())) {
            findings.add(Fault.UNKNOWN_KEY, Place.checkpoint(checkpoint.size()), source);
            return null;
        }
        return others;
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
        return new Trust(List.copyOf(keys), witnesses, needed);
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
