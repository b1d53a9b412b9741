package io.mubiao.query.sheet;

import io.mubiao.query.deadline.Deadlines;
import io.mubiao.query.replay.SheetStories;
import io.mubiao.query.replay.SheetStory;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.sheet.SheetId;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Answers what one sheet is or was, from its events: the answer never lags. */
@Component
class SheetReader {

    private final SheetStories stories;
    private final Deadlines deadlines;

    SheetReader(SheetStories stories, Deadlines deadlines) {
        this.stories = stories;
        this.deadlines = deadlines;
    }

    SheetDetails now(Actor actor, SheetId id, long atLeast, Instant now) {
        var state = stories.visibleTo(actor, id).now();
        if (state.version() < atLeast) {
            throw new DomainException(
                    ErrorCode.VERSION_NOT_FOUND, "这张表现在是第 " + state.version() + " 版，还没有第 " + atLeast + " 版");
        }
        return SheetDetails.now(state, actor, deadlines.of(state, now));
    }

    SheetDetails version(Actor actor, SheetId id, long version) {
        var story = stories.visibleTo(actor, id);
        story.requireVersion(version);
        return earlier(story, version);
    }

    SheetDetails asOf(Actor actor, SheetId id, Instant asOf) {
        var story = stories.visibleTo(actor, id);
        var version = story.versionAt(asOf);
        if (version == 0) {
            throw new DomainException(ErrorCode.VERSION_NOT_FOUND, "在 " + asOf + "，这张表还没有填报");
        }
        return earlier(story, version);
    }

    private static SheetDetails earlier(SheetStory story, long version) {
        return SheetDetails.earlier(story.at(version), story.version());
    }
}
