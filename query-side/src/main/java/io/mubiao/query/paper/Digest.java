package io.mubiao.query.paper;

import io.mubiao.shared.text.Sha256;
import java.util.HexFormat;

/** SHA-256 of bytes, as lower-case hex. */
public final class Digest {

    private Digest() {}

    public static String of(byte[] bytes) {
        return Sha256.hex(bytes);
    }

    public static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }
}
