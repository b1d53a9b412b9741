package io.mubiao.query.paper;

import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.problem.Violation;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The formats that documents leave in, each under the name that a request gives it. */
public enum PaperFormat {
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    PDF("application/pdf"),
    HTML("text/html;charset=UTF-8"),
    TXT("text/plain;charset=UTF-8"),
    CSV("text/csv;charset=UTF-8"),
    ZIP("application/zip");

    private final String mediaType;

    PaperFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The content type that it is sent with. */
    public String mediaType() {
        return mediaType;
    }

    /** The name of the format in requests and at the end of file names. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The format of a request.
     *
     * @param offered what there is, the first when the request names none
     * @throws DomainException MALFORMED, naming {@code format}
     */
    public static PaperFormat of(@Nullable String name, PaperFormat... offered) {
        if (name == null) {
            return offered[0];
        }
        return Arrays.stream(offered)
                .filter(format -> format.extension().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(offered));
    }

    private static DomainException unknown(PaperFormat... offered) {
        var names = Arrays.stream(offered).map(PaperFormat::extension).collect(Collectors.joining("、"));
        var detail = "“format”只能是 " + names;
        return new DomainException(
                ErrorCode.MALFORMED, detail, List.of(new Violation("format", "INVALID_VALUE", detail)));
    }
}
