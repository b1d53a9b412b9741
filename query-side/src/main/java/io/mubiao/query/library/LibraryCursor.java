package io.mubiao.query.library;

import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.problem.Violation;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of the library ends. Opaque to clients.
 *
 * @param rank how well the last line fits, 0 best
 */
record LibraryCursor(int rank, long uses, String nameKey, UUID id) {

    /** In no name: blanks are gone from them. */
    private static final String SEPARATOR = " ";

    /**
     * Reads back what {@link #toString} wrote; null without a cursor.
     *
     * @throws DomainException MALFORMED, naming {@code cursor}
     */
    static @Nullable LibraryCursor of(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        var cursor = read(text);
        // another spelling of the same numbers and id was not written here
        if (cursor == null || !cursor.toString().equals(text)) {
            throw malformed();
        }
        return cursor;
    }

    private static @Nullable LibraryCursor read(String text) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(SEPARATOR, -1);
            return parts.length == 4 && parts[2].indexOf('\0') < 0
                    ? new LibraryCursor(
                            Integer.parseInt(parts[0]), Long.parseLong(parts[1]), parts[2], UUID.fromString(parts[3]))
                    : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static DomainException malformed() {
        var detail = "“cursor”不正确，请原样使用上一页返回的 next";
        return new DomainException(
                ErrorCode.MALFORMED, detail, List.of(new Violation("cursor", "INVALID_VALUE", detail)));
    }

    @Override
    public String toString() {
        var text = String.join(SEPARATOR, Integer.toString(rank), Long.toString(uses), nameKey, id.toString());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
