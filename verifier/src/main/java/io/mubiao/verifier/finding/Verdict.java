package io.mubiao.verifier.finding;

/** What the program says with its exit status. */
public enum Verdict {

    /** Everything is as it was sealed. */
    PROVEN(0),

    /** Something is not as it was sealed. */
    TAMPERED(1),

    /** Nothing could be read. */
    UNREADABLE(2),

    /** Nothing is wrong, and not everything is proven. */
    UNPROVEN(3),

    /** A fault of this program. */
    BUG(4);

    private final int exit;

    Verdict(int exit) {
        this.exit = exit;
    }

    public int exit() {
        return exit;
    }

    /** Of two findings the one that counts: what is wrong before what is not proven. */
    public Verdict and(Verdict other) {
        if (this == TAMPERED || other == TAMPERED) {
            return TAMPERED;
        }
        return this == UNPROVEN ? this : other;
    }

    /**
     * Of a check that broke off: what was found to be wrong remains wrong.
     *
     * @param failure why it broke off, {@link #UNREADABLE} or {@link #BUG}
     */
    public Verdict brokenOff(Verdict failure) {
        return this == TAMPERED || this == UNPROVEN && failure == UNREADABLE ? this : failure;
    }
}
