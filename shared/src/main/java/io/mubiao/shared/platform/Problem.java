package io.mubiao.shared.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mubiao.shared.org.Trace;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.problem.Violation;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * A refusal as RFC 9457 describes it.
 *
 * @param code stable, see {@link ErrorCode}
 * @param requestId to be named when asking an operator
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        URI type,
        String title,
        int status,
        ErrorCode code,
        String detail,
        List<Violation> violations,
        @Nullable String requestId) {

    public static Problem of(DomainException refusal) {
        return of(refusal.code(), refusal.detail(), refusal.violations());
    }

    /** For a refusal of the container, which says no more than a status. */
    public static Problem ofStatus(int status) {
        var code = switch (status) {
            case 401 -> ErrorCode.UNAUTHENTICATED;
            case 403 -> ErrorCode.FORBIDDEN;
            case 404 -> ErrorCode.NOT_FOUND;
            case 405 -> ErrorCode.METHOD_NOT_ALLOWED;
            case 406 -> ErrorCode.NOT_ACCEPTABLE;
            case 408 -> ErrorCode.REQUEST_TIMEOUT;
            case 413 -> ErrorCode.TOO_LARGE;
            case 415 -> ErrorCode.UNSUPPORTED_MEDIA_TYPE;
            case 503 -> ErrorCode.UNAVAILABLE;
            case 501 -> ErrorCode.MALFORMED; // an unknown transfer coding
            default -> status < 500 ? ErrorCode.MALFORMED : ErrorCode.INTERNAL;
        };
        return of(code, code.title(), List.of());
    }

    static Problem of(ErrorCode code, String detail, List<Violation> violations) {
        return new Problem(
                URI.create("urn:mubiao:problem:" + code.name().toLowerCase(Locale.ROOT)),
                code.title(),
                code.status(),
                code,
                detail,
                violations,
                MDC.get(Trace.REQUEST_ID));
    }
}
