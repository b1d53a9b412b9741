package io.mubiao.shared.ledger;

import java.nio.ByteBuffer;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.util.Base64;

/** The secret half of a key. */
public final class SigningKey {

    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----\n";
    private static final String END = "\n-----END PRIVATE KEY-----\n";

    private final byte[] seed;
    private final PrivateKey key;
    private final VerifierKey verifier;

    private SigningKey(String name, SignatureType type, byte[] seed) {
        this.seed = seed.clone();
        this.key = Ed25519.privateKey(seed);
        this.verifier = new VerifierKey(name, type, Ed25519.publicKey(seed));
    }

    public static SigningKey generate(String name, SignatureType type, SecureRandom random) {
        var seed = new byte[Ed25519.KEY_LENGTH];
        random.nextBytes(seed);
        return new SigningKey(name, type, seed);
    }

    /** @param seed the secret key of RFC 8032 */
    public static SigningKey of(String name, SignatureType type, byte[] seed) {
        return new SigningKey(name, type, seed);
    }

    /** @param pem PKCS #8, as {@link #pem} and {@code openssl genpkey -algorithm ed25519} write it */
    public static SigningKey read(String name, SignatureType type, String pem) {
        var text = pem.replace("\r", "");
        if (!text.startsWith(BEGIN) || !text.endsWith(END)) {
            throw new MalformedEvidence("no private key in PEM");
        }
        var base64 = text.substring(BEGIN.length(), text.length() - END.length());
        try {
            return new SigningKey(
                    name, type, Ed25519.seed(Base64.getMimeDecoder().decode(base64)));
        } catch (IllegalArgumentException e) {
            throw new MalformedEvidence("no private Ed25519 key in PEM");
        }
    }

    /** The secret itself. */
    public String pem() {
        return BEGIN + Base64Text.of(Ed25519.pkcs8(seed)) + END;
    }

    public VerifierKey verifier() {
        return verifier;
    }

    /** @param seconds since 1970; a signature without time leaves them out */
    public NoteSignature sign(String text, long seconds) {
        var signature = Ed25519.sign(key, verifier.type().message(text, seconds));
        var timed = verifier.type() == SignatureType.COSIGNATURE;
        var bytes = ByteBuffer.allocate((timed ? Long.BYTES : 0) + signature.length);
        if (timed) {
            bytes.putLong(seconds);
        }
        return new NoteSignature(
                verifier.name(), verifier.id(), bytes.put(signature).array());
    }
}
