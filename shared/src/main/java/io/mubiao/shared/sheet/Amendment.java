package io.mubiao.shared.sheet;

import io.mubiao.shared.org.UserId;
import java.time.Instant;
import java.util.List;

/**
 * What a reviewer changed on a sheet with a pass (修改完善), until the drafting unit has confirmed it.
 *
 * @param stage where it was amended
 * @param agreement what was agreed with whom
 */
public record Amendment(String stage, UserId by, String name, Instant at, String agreement, List<Change> changes) {

    public Amendment {
        changes = List.copyOf(changes);
    }
}
