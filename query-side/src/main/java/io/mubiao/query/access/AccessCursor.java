package io.mubiao.query.access;

import io.mubiao.query.export.TimeSpan;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.problem.Violation;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a page of entries ends. Opaque to clients. */
record AccessCursor(Instant at, long id) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,14})-(\\d{1,18})");

    /** Before the newest entry that there can be. */
    static final AccessCursor NEWEST = new AccessCursor(TimeSpan.END, Long.MAX_VALUE);

    /** @throws DomainException MALFORMED, naming {@code cursor} */
    static AccessCursor of(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return NEWEST;
        }
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw malformed();
        }
        try {
            return new AccessCursor(
                    Instant.ofEpochMilli(Long.parseLong(parts.group(1))), Long.parseLong(parts.group(2)));
        } catch (DateTimeException e) {
            throw malformed();
        }
    }

    private static DomainException malformed() {
        var detail = "“cursor”不正确，请原样使用上一页返回的 next";
        return new DomainException(
                ErrorCode.MALFORMED, detail, List.of(new Violation("cursor", "INVALID_VALUE", detail)));
    }

    @Override
    public String toString() {
        return at.toEpochMilli() + "-" + id;
    }
}
