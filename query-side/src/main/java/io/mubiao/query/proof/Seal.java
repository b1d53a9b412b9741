package io.mubiao.query.proof;

import io.mubiao.shared.ledger.Receipt;
import io.mubiao.shared.problem.DomainException;

/** Whether the ledger covers an event. */
public sealed interface Seal {

    /** It does. */
    record Sealed(Receipt receipt) implements Seal {}

    /** Not yet: some ten seconds after the event it will. */
    record Pending() implements Seal {}

    /**
     * It cannot be proven.
     *
     * @param problem why
     */
    record Broken(DomainException problem) implements Seal {}
}
