package io.mubiao.query.register;

import io.mubiao.shared.platform.PlainText;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Between which moments the register is compared. */
record MovesRequest(
        @Parameter(description = "a day, of which the end in China is meant, or an instant", required = true)
        @PlainText(max = 40)
        @Nullable
        String from,

        @Parameter(description = "as from; default now") @PlainText(max = 40) @Nullable
        String to) {

    /** @throws io.mubiao.shared.problem.DomainException MALFORMED, naming the parameter */
    Span span(Instant now) {
        if (from == null || from.isEmpty()) {
            throw AsOf.refusal("from", "必须填写");
        }
        var span = new Span(AsOf.read("from", from, now), AsOf.read("to", to, now));
        if (span.to().isBefore(span.from())) {
            throw AsOf.refusal("to", "不能早于“from”");
        }
        return span;
    }

    /** Two moments, the earlier one first. */
    record Span(Instant from, Instant to) {}
}
