package io.mubiao.shared.ledger;

/** A signature that claims to be of a known key, and is not. */
public final class BadSignature extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BadSignature(String message) {
        super(message);
    }
}
