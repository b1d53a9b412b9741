package io.mubiao.query.sheet;

import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.problem.Violation;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of a list ends: the last line's time and id. Opaque to clients.
 *
 * @param at the time that the list is ordered by
 */
record Cursor(Instant at, UUID id) {

    private static final String SEPARATOR = "~";

    /**
     * Reads back what {@link #toString} wrote; null without a cursor.
     *
     * @throws DomainException MALFORMED, naming {@code cursor}
     */
    static @Nullable Cursor of(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(SEPARATOR, -1);
            if (parts.length == 2) {
                return new Cursor(Instant.ofEpochMilli(Long.parseLong(parts[0])), UUID.fromString(parts[1]));
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw malformed();
        }
        throw malformed();
    }

    private static DomainException malformed() {
        var detail = "“cursor”不正确，请原样使用上一页返回的 next";
        return new DomainException(
                ErrorCode.MALFORMED, detail, List.of(new Violation("cursor", "INVALID_VALUE", detail)));
    }

    @Override
    public String toString() {
        var text = at.toEpochMilli() + SEPARATOR + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
