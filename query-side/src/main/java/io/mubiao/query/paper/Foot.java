package io.mubiao.query.paper;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands below a form: what it is, and how anybody finds out that it is genuine.
 *
 * @param verification where the digital original is; also as a QR code
 */
public record Foot(List<String> lines, @Nullable URI verification) {

    public Foot {
        lines = List.copyOf(lines);
    }
}
