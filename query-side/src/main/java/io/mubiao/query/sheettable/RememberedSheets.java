package io.mubiao.query.sheettable;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.mubiao.shared.sheet.SheetId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sheets that were folded last, so that their next event needs no reading of the earlier ones. A sheet is taken out
 * while a batch changes it and comes back once that is committed: what is remembered was never undone.
 */
final class RememberedSheets {

    /** Together some tens of megabytes. */
    private static final int MOST = 2_000;

    private final Cache<SheetId, FoldedSheet> sheets =
            Caffeine.newBuilder().maximumSize(MOST).build();

    @Nullable
    FoldedSheet takeOut(SheetId id) {
        return sheets.asMap().remove(id);
    }

    void putBack(List<FoldedSheet> committed) {
        committed.forEach(sheet -> sheets.put(sheet.state().id(), sheet.settled()));
    }
}
