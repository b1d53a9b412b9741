package io.mubiao.query.ledger;

/** Nothing may be signed. */
final class EvidenceBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Damage damage;

    EvidenceBroken(Damage damage, String detail) {
        super(detail);
        this.damage = damage;
    }

    Damage damage() {
        return damage;
    }
}
