package io.mubiao.query.queue;

import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.problem.Violation;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of a list ends: the order, and the last line's key and id. Opaque to clients.
 *
 * @param key of the last line, as {@link SheetSort#key} writes it
 */
record Cursor(SheetOrder order, String key, UUID id) {

    private static final String SEPARATOR = "~";
    private static final int PARTS = 4;

    /**
     * Reads back what {@link #toString} wrote; null without a cursor.
     *
     * @throws DomainException MALFORMED, naming {@code cursor}, also when it belongs to a list in another order
     */
    static @Nullable Cursor of(@Nullable String text, SheetOrder order) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        var cursor = read(text);
        // another spelling of the same key and id was not written here
        if (cursor == null || !cursor.toString().equals(text)) {
            throw malformed("“cursor”不正确，请原样使用上一页返回的 next");
        }
        if (!cursor.order.equals(order)) {
            throw malformed("“cursor”属于另一种排序的列表，改变排序后请从第一页开始");
        }
        return cursor;
    }

    private static @Nullable Cursor read(String text) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(SEPARATOR, PARTS);
            if (parts.length < PARTS) {
                return null;
            }
            var order = new SheetOrder(SheetSort.valueOf(parts[0]), Direction.valueOf(parts[1]));
            return order.sort().isKey(parts[3]) ? new Cursor(order, parts[3], UUID.fromString(parts[2])) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static DomainException malformed(String detail) {
        return new DomainException(
                ErrorCode.MALFORMED, detail, List.of(new Violation("cursor", "INVALID_VALUE", detail)));
    }

    @Override
    public String toString() {
        var text = String.join(SEPARATOR, order.sort().name(), order.direction().name(), id.toString(), key);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
