package io.mubiao.shared.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import org.junit.jupiter.api.Test;

class BodyTest {

    private static final byte[] PIECE = new byte[BodyMemory.SMALL];
    private final BodyMemory memory = new BodyMemory(2L * PIECE.length);

    @Test
    void whatArrivedInPiecesIsOneBody() {
        var body = new Body(memory, -1);
        body.add(new byte[] {1, 2, 3}, 2);
        body.add(new byte[] {3}, 1);
        assertThat(body.bytes()).containsExactly(1, 2, 3);
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedWhetherItSaysSoOrNot() {
        var declared = new Body(memory, Body.MAX_BYTES + 1);
        var counted = new Body(new BodyMemory(Long.MAX_VALUE), -1);
        for (long length = 0; length <= Body.MAX_BYTES; length += PIECE.length) {
            counted.add(PIECE, PIECE.length);
        }
        assertRefused(declared, ErrorCode.TOO_LARGE);
        assertRefused(counted, ErrorCode.TOO_LARGE);
    }

    @Test
    void largeBodiesWaitForRoomAndSmallOnesFindIt() {
        var first = pieces(3);
        var second = pieces(2);
        var small = pieces(1);
        assertRefused(second, ErrorCode.UNAVAILABLE);
        assertThat(small.bytes()).hasSize(PIECE.length);
        assertThat(first.bytes()).hasSize(3 * PIECE.length);
        first.release();
        assertThat(pieces(3).bytes()).hasSize(3 * PIECE.length);
    }

    private Body pieces(int count) {
        var body = new Body(memory, -1);
        for (int i = 0; i < count; i++) {
            body.add(PIECE, PIECE.length);
        }
        return body;
    }

    private static void assertRefused(Body body, ErrorCode code) {
        assertThatThrownBy(body::bytes)
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
