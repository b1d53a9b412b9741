package io.mubiao.shared.talk;

import io.mubiao.shared.org.UserId;
import io.mubiao.shared.talk.TalkEvent.SheetReminded;
import java.time.Instant;

/** A reminder and who sent it. */
public record Reminder(SheetReminded said, UserId by, Instant at) {

    boolean isAt(int revision, int round, String stage) {
        return said.revision() == revision
                && said.round() == round
                && said.stage().equals(stage);
    }
}
