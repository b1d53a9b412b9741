package io.mubiao.query.ledger;

/** Somebody outside the house who confirms checkpoints. */
interface Anchor {

    /** Has the newest checkpoint confirmed, if it is time. */
    void look() throws InterruptedException;
}
