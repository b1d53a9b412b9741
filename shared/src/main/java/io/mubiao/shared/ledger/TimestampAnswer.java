package io.mubiao.shared.ledger;

import io.mubiao.shared.text.Sha256;
import java.util.Arrays;

/**
 * A TimeStampResp of RFC 3161, in DER: as much of it as tells whether it answers a question. Who stamped, and whether he
 * may, is for {@code openssl ts -verify} to say.
 */
public final class TimestampAnswer {

    private static final int SEQUENCE = 0x30;
    private static final int INTEGER = 2;
    private static final int LONG_LENGTH = 0x80;
    private static final int MOST_LENGTH_BYTES = 3;
    private static final int GRANTED_WITH_CHANGES = 1;

    private TimestampAnswer() {}

    /**
     * @param nonce of the question, as it was given to {@link TimestampQuery}
     * @throws MalformedEvidence unless the authority has stamped this content for this question
     */
    public static void mustAnswer(byte[] answer, byte[] content, byte[] nonce) {
        int status = status(answer);
        if (status > GRANTED_WITH_CHANGES) {
            throw new MalformedEvidence("the time-stamp was refused with status " + status);
        }
        if (!contains(answer, Sha256.of(content))) {
            throw new MalformedEvidence("the time-stamp is of something else");
        }
        if (!contains(answer, TimestampQuery.nonce(nonce))) {
            throw new MalformedEvidence("the time-stamp answers another question");
        }
    }

    /** The first number in the first part of the answer. */
    private static int status(byte[] answer) {
        int info = content(answer, content(answer, 0, SEQUENCE), SEQUENCE);
        int status = content(answer, info, INTEGER);
        if (answer[info + 1] != 1 || status >= answer.length) {
            throw notOne();
        }
        return answer[status];
    }

    /** Where the content of an element begins. */
    private static int content(byte[] der, int at, int tag) {
        if (at + 1 >= der.length || der[at] != tag) {
            throw notOne();
        }
        int length = der[at + 1] & 0xff;
        int lengthBytes = length < LONG_LENGTH ? 0 : length - LONG_LENGTH;
        if (lengthBytes > MOST_LENGTH_BYTES) {
            throw notOne();
        }
        return at + 2 + lengthBytes;
    }

    private static MalformedEvidence notOne() {
        return new MalformedEvidence("no answer of a time-stamping authority");
    }

    /** Whether a token names something: what is random for long is nowhere by chance. */
    public static boolean contains(byte[] token, byte[] part) {
        for (int i = 0; i + part.length <= token.length; i++) {
            if (Arrays.equals(token, i, i + part.length, part, 0, part.length)) {
                return true;
            }
        }
        return false;
    }
}
