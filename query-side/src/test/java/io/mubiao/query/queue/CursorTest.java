package io.mubiao.query.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mubiao.shared.problem.DomainException;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;

class CursorTest {

    private static final SheetOrder LONGEST_WAITING = new SheetOrder(SheetSort.WAITING, Direction.ASC);
    private static final SheetOrder BY_NAME = new SheetOrder(SheetSort.PROJECT, Direction.DESC);
    private static final SheetOrder DEAREST = new SheetOrder(SheetSort.AMOUNT, Direction.DESC);

    @Property(tries = 200, seed = "1")
    void aCursorIsReadBackAsItWasWritten(
            @ForAll @AlphaChars @Chars({'~', '路', '桥', '\n'}) String name, @ForAll long high, @ForAll long low) {
        var cursor = new Cursor(BY_NAME, name, new UUID(high, low));

        assertThat(Cursor.of(cursor.toString(), BY_NAME)).isEqualTo(cursor);
    }

    @Property(tries = 200, seed = "1")
    void anythingElseIsRefusedAndNamed(@ForAll String text) {
        if (text.isEmpty()) {
            assertThat(Cursor.of(text, LONGEST_WAITING)).isNull();
            return;
        }
        expectRefused(text, LONGEST_WAITING);
    }

    @Example
    void aCursorOfAnotherOrderIsRefused() {
        var cursor = new Cursor(DEAREST, "20000", new UUID(1, 2)).toString();

        expectRefused(cursor, LONGEST_WAITING);
        expectRefused(cursor, new SheetOrder(SheetSort.AMOUNT, Direction.ASC));
        assertThat(Cursor.of(cursor, DEAREST)).isNotNull();
    }

    @Example
    void aKeyThatTheDatabaseCouldNotReadIsRefused() {
        expectRefused(new Cursor(DEAREST, "NaN", new UUID(1, 2)).toString(), DEAREST);
        expectRefused(new Cursor(BY_NAME, "\0", new UUID(1, 2)).toString(), BY_NAME);
        expectRefused(
                new Cursor(LONGEST_WAITING, "2026-02-31T00:00:00.000Z", new UUID(1, 2)).toString(), LONGEST_WAITING);
        expectRefused(new Cursor(LONGEST_WAITING, "yesterday", new UUID(1, 2)).toString(), LONGEST_WAITING);
    }

    private static void expectRefused(String text, SheetOrder order) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> Cursor.of(text, order))
                .satisfies(refusal ->
                        assertThat(refusal.violations().get(0).path()).isEqualTo("cursor"));
    }
}
