package io.mubiao.query.ledger;

import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.problem.Violation;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** As what the events leave. */
enum ExportFormat {
    /** With proofs, for mubiao-verify. */
    BAG("application/zip", ".zip"),
    /** IEEE 1849, for programs that mine processes. */
    XES("application/xml", ".xes"),
    /** OCEL 2.0, for those that know that one decision concerns many things. */
    OCEL("application/json", ".ocel.json");

    private final String mediaType;
    private final String ending;

    ExportFormat(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    MediaType mediaType() {
        return MediaType.parseMediaType(mediaType);
    }

    /** Of file names. */
    String ending() {
        return ending;
    }

    /**
     * The format of a request; without one, the bag.
     *
     * @throws DomainException MALFORMED, naming {@code format}
     */
    static ExportFormat of(@Nullable String name) {
        if (name == null) {
            return BAG;
        }
        return Arrays.stream(values())
                .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> unknown());
    }

    private static DomainException unknown() {
        var detail = "“format”只能是 bag、xes、ocel";
        return new DomainException(
                ErrorCode.MALFORMED, detail, List.of(new Violation("format", "INVALID_VALUE", detail)));
    }
}
