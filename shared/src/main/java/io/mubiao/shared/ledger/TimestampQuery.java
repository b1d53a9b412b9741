package io.mubiao.shared.ledger;

import io.mubiao.shared.text.Sha256;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;

/** A TimeStampReq of RFC 3161, in DER. */
public final class TimestampQuery {

    private static final byte[] VERSION_1 = {2, 1, 1};

    /** The algorithm SHA-256, without parameters that would say anything. */
    private static final byte[] SHA_256 = HexFormat.of().parseHex("300d06096086480165030402010500");

    private static final byte[] WITH_CERTIFICATE = {1, 1, (byte) 0xff};

    private static final int SEQUENCE = 0x30;
    private static final int OCTETS = 4;
    private static final int INTEGER = 2;
    private static final int SHORT_LENGTH = 0x80;

    private TimestampQuery() {}

    /** @param nonce by which the answer is told from an older one */
    public static byte[] of(byte[] content, byte[] nonce) {
        return element(
                SEQUENCE,
                VERSION_1,
                element(SEQUENCE, SHA_256, element(OCTETS, Sha256.of(content))),
                nonce(nonce),
                WITH_CERTIFICATE);
    }

    /** A zero in front keeps the number from being negative. */
    static byte[] nonce(byte[] nonce) {
        return element(INTEGER, new byte[] {0, (byte) (nonce[0] | SHORT_LENGTH)}, rest(nonce));
    }

    private static byte[] rest(byte[] nonce) {
        return Arrays.copyOfRange(nonce, 1, nonce.length);
    }

    private static byte[] element(int tag, byte[]... parts) {
        var content = new ByteArrayOutputStream();
        for (var part : parts) {
            content.writeBytes(part);
        }
        if (content.size() >= SHORT_LENGTH) {
            throw new IllegalArgumentException("longer than any request is");
        }
        var element = new ByteArrayOutputStream();
        element.write(tag);
        element.write(content.size());
        element.writeBytes(content.toByteArray());
        return element.toByteArray();
    }
}
