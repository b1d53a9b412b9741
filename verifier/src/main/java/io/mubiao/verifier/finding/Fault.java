package io.mubiao.verifier.finding;

import static io.mubiao.verifier.finding.Verdict.TAMPERED;
import static io.mubiao.verifier.finding.Verdict.UNPROVEN;

/** What can be found. Its text is in {@code messages_zh.properties} and {@code messages_en.properties}, under its name. */
public enum Fault {
    CHANGED(TAMPERED),
    CHANGED_PART("CHANGED", TAMPERED),
    CHANGED_ENTRY("CHANGED", TAMPERED),
    NO_EVENT("CHANGED", TAMPERED),
    MISSING(TAMPERED),
    MISSING_MANY("MISSING", TAMPERED),
    MISSING_SOMEWHERE("MISSING", TAMPERED),
    INSERTED(TAMPERED),
    REORDERED(TAMPERED),
    APPENDED(UNPROVEN),
    TRUNCATED(TAMPERED),
    TRUNCATED_CHECKPOINT("TRUNCATED", TAMPERED),
    FORKED(TAMPERED),
    FORKED_EVENTS("FORKED", TAMPERED),
    BAD_SIGNATURE(TAMPERED),
    NO_CHECKPOINT("BAD_SIGNATURE", TAMPERED),
    DISORDER("BAD_SIGNATURE", TAMPERED),
    UNKNOWN_KEY(UNPROVEN),
    RETIRED_KEY(TAMPERED),
    OTHER_LOG("UNKNOWN_KEY", UNPROVEN),
    BAD_WITNESS(TAMPERED),
    TOO_FEW_WITNESSES(UNPROVEN),
    BAD_TIMESTAMP(TAMPERED),
    RECEIPT_FOREIGN(TAMPERED),
    RECEIPT_INVALID(TAMPERED),
    RECEIPT_CONTENT("RECEIPT_INVALID", TAMPERED),
    STREAM_GAP(TAMPERED),
    DUPLICATE(TAMPERED),
    DUPLICATE_ID("DUPLICATE", TAMPERED),
    BACKDATED(TAMPERED),
    POSTDATED(TAMPERED),
    CLOCK(TAMPERED),
    DIGEST(TAMPERED),
    UNLAWFUL(TAMPERED),
    NO_AUTHORITY(TAMPERED),
    UNREADABLE(UNPROVEN),
    MANIFEST_MISSING("MANIFEST", TAMPERED),
    MANIFEST_ALTERED("MANIFEST", TAMPERED),
    MANIFEST_UNLISTED("MANIFEST", TAMPERED),
    MANIFEST_MALFORMED("MANIFEST", TAMPERED),
    MANIFEST_OXUM("MANIFEST", TAMPERED),
    MANIFEST_TILE("MANIFEST", TAMPERED),
    MANIFEST_CUT("MANIFEST", UNPROVEN),
    NO_TILE("MANIFEST", UNPROVEN);

    private final String code;
    private final Verdict verdict;

    Fault(Verdict verdict) {
        this.code = name();
        this.verdict = verdict;
    }

    Fault(String code, Verdict verdict) {
        this.code = code;
        this.verdict = verdict;
    }

    /** As others refer to it; several that differ in their text may share one. */
    public String code() {
        return code;
    }

    public Verdict verdict() {
        return verdict;
    }
}
