package io.mubiao.query.replay;

import io.mubiao.shared.sheet.SheetId;
import io.mubiao.shared.sheet.SheetState;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The present states of sheets, to be read only. Those that were asked for last are remembered. */
@Component
public class SheetStates {

    /** Together some ten megabytes. */
    private static final int REMEMBERED = 1_000;

    private final SheetStories stories;
    private final Map<SheetId, SheetState> remembered = Collections.synchronizedMap(new Recent());

    SheetStates(SheetStories stories) {
        this.stories = stories;
    }

    private static final class Recent extends LinkedHashMap<SheetId, SheetState> {

        private static final long serialVersionUID = 1L;

        Recent() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<SheetId, SheetState> eldest) {
            return size() > REMEMBERED;
        }
    }

    /** A sheet, not older than a version that it is known to have reached. */
    public SheetState of(SheetId id, long version) {
        var known = remembered.get(id);
        if (known != null && known.version() >= version) {
            return known;
        }
        var present = stories.of(id).now();
        remembered.put(id, present);
        return present;
    }
}
