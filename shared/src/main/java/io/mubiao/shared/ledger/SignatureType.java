package io.mubiao.shared.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What a key signs. One key never signs both. */
public enum SignatureType {

    /** Ed25519 over the text of the note. */
    NOTE(0x01),

    /** Ed25519 over the time and the checkpoint, by a clock or a witness: cosignature/v1. */
    COSIGNATURE(0x04);

    private final byte code;

    SignatureType(int code) {
        this.code = (byte) code;
    }

    byte code() {
        return code;
    }

    static SignatureType of(byte code) {
        for (var type : values()) {
            if (type.code == code) {
                return type;
            }
        }
        throw new MalformedEvidence("no known type of key: " + code);
    }

    /** The bytes that are signed; the time counts for cosignatures only. */
    byte[] message(String text, long seconds) {
        return switch (this) {
            case NOTE -> text.getBytes(UTF_8);
            case COSIGNATURE ->
                ("cosignature/v1\ntime " + Long.toUnsignedString(seconds) + "\n" + text).getBytes(UTF_8);
        };
    }
}
