package io.mubiao.query.register;

import io.mubiao.shared.platform.PlainText;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Of which moment the register is wanted. */
record RegisterRequest(
        @Parameter(description = "a day, of which the end in China is meant, or an instant; default now")
        @PlainText(max = 40)
        @Nullable
        String on,

        @Parameter(description = "only what the ledger had sealed by then, a day or an instant")
        @PlainText(max = 40)
        @Nullable
        String known) {

    /** @throws io.mubiao.shared.problem.DomainException MALFORMED, naming {@code on} */
    Instant on(Instant now) {
        return AsOf.read("on", on, now);
    }

    /**
     * By when something was sealed; null: whenever.
     *
     * @throws io.mubiao.shared.problem.DomainException MALFORMED, naming {@code known}
     */
    @Nullable
    Instant known(Instant now) {
        return known == null || known.isEmpty() ? null : AsOf.read("known", known, now);
    }
}
