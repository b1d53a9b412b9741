package io.mubiao.command.talk;

import io.mubiao.shared.talk.Addressee;
import io.mubiao.shared.talk.TalkEvent.SheetReminded;
import io.mubiao.shared.talk.TalkId;
import java.util.List;

/**
 * A reminder that was sent.
 *
 * @param to whom it reached
 */
record SentReminder(TalkId id, String stage, List<Addressee> to) {

    static SentReminder of(SheetReminded said) {
        return new SentReminder(said.reminder(), said.stage(), said.to());
    }
}
