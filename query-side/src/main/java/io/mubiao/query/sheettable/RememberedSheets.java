package io.mubiao.query.sheettable;

import io.mubiao.shared.sheet.SheetId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The sheets that were folded last, so that their next event needs no reading of the earlier ones. A sheet is taken out
 * while a batch changes it and comes back once that is committed: what is remembered was never undone.
 */
final class RememberedSheets {

    /** Together some tens of megabytes. */
    private static final int MOST = 2_000;

    private final Map<SheetId, FoldedSheet> sheets = new LinkedHashMap<>(16, 0.75f, true);

    synchronized @Nullable FoldedSheet takeOut(SheetId id) {
        return sheets.remove(id);
    }

    synchronized void putBack(List<FoldedSheet> committed) {
        committed.forEach(sheet -> sheets.put(sheet.state().id(), sheet.settled()));
        var eldest = sheets.keySet().iterator();
        while (sheets.size() > MOST) {
            eldest.next();
            eldest.remove();
        }
    }
}
