package io.mubiao.query.replay;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.mubiao.shared.sheet.SheetId;
import io.mubiao.shared.sheet.SheetState;
import org.springframework.stereotype.Component;

/** The present states of sheets, to be read only. Those that were asked for last are remembered. */
@Component
public class SheetStates {

    /** Together some ten megabytes. */
    private static final int MOST = 1_000;

    private final SheetStories stories;
    private final Cache<SheetId, SheetState> remembered =
            Caffeine.newBuilder().maximumSize(MOST).build();

    SheetStates(SheetStories stories) {
        this.stories = stories;
    }

    /** A sheet, not older than a version that it is known to have reached. */
    public SheetState of(SheetId id, long version) {
        var known = remembered.getIfPresent(id);
        if (known != null && known.version() >= version) {
            return known;
        }
        var present = stories.of(id).now();
        remembered.put(id, present);
        return present;
    }
}
