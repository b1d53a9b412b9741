package io.mubiao.query.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mubiao.shared.problem.DomainException;
import java.time.Instant;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class CursorTest {

    @Property(tries = 200)
    void aCursorIsReadBackAsItWasWritten(
            @ForAll @LongRange(min = 0, max = 4_102_444_800_000L) long millis, @ForAll long high, @ForAll long low) {
        var cursor = new Cursor(Instant.ofEpochMilli(millis), new UUID(high, low));

        assertThat(Cursor.of(cursor.toString())).isEqualTo(cursor);
    }

    @Property(tries = 200)
    void anythingElseIsRefusedAndNamed(@ForAll String text) {
        if (text.isEmpty()) {
            assertThat(Cursor.of(text)).isNull();
            return;
        }
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> Cursor.of(text))
                .satisfies(refusal ->
                        assertThat(refusal.violations().get(0).path()).isEqualTo("cursor"));
    }
}
