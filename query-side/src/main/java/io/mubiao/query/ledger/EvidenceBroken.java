package io.mubiao.query.ledger;

/** Nothing may be signed. */
final class EvidenceBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Damage damage;

    EvidenceBroken(Damage damage, String detail) {
        super(detail);
        this.damage = damage;
    }

    Finding finding() {
        return Finding.of(damage, String.valueOf(getMessage()));
    }
}
