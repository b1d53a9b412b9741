package io.mubiao.shared.ledger;

/** What was given does not have the form of its kind; nothing is said about whether it is true. */
public final class MalformedEvidence extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public MalformedEvidence(String message) {
        super(message);
    }
}
