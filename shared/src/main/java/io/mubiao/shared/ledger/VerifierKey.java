package io.mubiao.shared.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mubiao.shared.text.Sha256;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The public half of a key, as it is handed over and hung on the wall: {@code name+id+base64}.
 *
 * @param bytes the 32 bytes of the public key
 */
public record VerifierKey(String name, SignatureType type, byte[] bytes) {

    private static final int ID_LENGTH = 4;

    public VerifierKey {
        if (name.isEmpty() || name.chars().anyMatch(c -> c == '+' || Character.isWhitespace(c) || c < ' ')) {
            throw new MalformedEvidence("no name of a key: " + name);
        }
        if (bytes.length != Ed25519.KEY_LENGTH) {
            throw new MalformedEvidence("a public key has 32 bytes");
        }
    }

    public static VerifierKey read(String vkey) {
        var parts = vkey.split("\\+", 3);
        if (parts.length == 3) {
            var typed = Base64Text.read(parts[2]);
            if (typed.length == Ed25519.KEY_LENGTH + 1) {
                var key = new VerifierKey(
                        parts[0], SignatureType.of(typed[0]), Arrays.copyOfRange(typed, 1, typed.length));
                if (key.idText().equals(parts[1])) {
                    return key;
                }
            }
        }
        throw new MalformedEvidence("no key: " + vkey);
    }

    /** What a signature names it by, besides the name: 4 bytes as a number. */
    public int id() {
        var typed = typed();
        return ByteBuffer.wrap(Sha256.of((name + "\n").getBytes(UTF_8), typed), 0, ID_LENGTH)
                .getInt();
    }

    public String idText() {
        return HexFormat.of().toHexDigits(id());
    }

    private byte[] typed() {
        return ByteBuffer.allocate(1 + bytes.length).put(type.code()).put(bytes).array();
    }

    /** Whether the signature names this key. */
    public boolean made(NoteSignature signature) {
        return signature.name().equals(name) && signature.keyId() == id();
    }

    /**
     * Of a signature that names this key.
     *
     * @throws BadSignature if it is not by this key, or of another text
     */
    public void verify(String text, NoteSignature signature) {
        var length = type == SignatureType.NOTE ? 0 : Long.BYTES;
        var bytes = signature.bytes();
        if (bytes.length != length + Ed25519.SIGNATURE_LENGTH
                || !Ed25519.verify(
                        this.bytes,
                        type.message(text, length == 0 ? 0 : signature.seconds()),
                        Arrays.copyOfRange(bytes, length, bytes.length))) {
            throw new BadSignature("the signature of key %s (%s) is wrong".formatted(name, idText()));
        }
    }

    /** By the bytes: the same key may be read twice. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof VerifierKey key
                && name.equals(key.name)
                && type == key.type
                && Arrays.equals(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return id();
    }

    @Override
    public String toString() {
        return name + "+" + idText() + "+" + Base64Text.of(typed());
    }
}
