package io.mubiao.query.sheet;

import io.mubiao.query.replay.SheetStories;
import io.mubiao.query.replay.SheetStory;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers what one sheet is or was, from its events: the answer never lags. */
@Component
class SheetReader {

    private final SheetStories stories;

    SheetReader(SheetStories stories) {
        this.stories = stories;
    }

    @QueryHandler
    SheetDetails handle(FindSheet query) {
        var state = stories.visibleTo(query.actor(), query.id()).now();
        if (state.version() < query.atLeast()) {
            throw new DomainException(
                    ErrorCode.VERSION_NOT_FOUND, "这张表现在是第 " + state.version() + " 版，还没有第 " + query.atLeast() + " 版");
        }
        return SheetDetails.now(state, query.actor());
    }

    @QueryHandler
    SheetDetails handle(FindSheetVersion query) {
        var story = stories.visibleTo(query.actor(), query.id());
        if (query.version() < 1 || query.version() > story.version()) {
            throw new DomainException(
                    ErrorCode.VERSION_NOT_FOUND, "这张表有第 1 至 " + story.version() + " 版，没有第 " + query.version() + " 版");
        }
        return earlier(story, query.version());
    }

    @QueryHandler
    SheetDetails handle(FindSheetAt query) {
        var story = stories.visibleTo(query.actor(), query.id());
        var version = story.versionAt(query.asOf());
        if (version == 0) {
            throw new DomainException(ErrorCode.VERSION_NOT_FOUND, "在 " + query.asOf() + "，这张表还没有填报");
        }
        return earlier(story, version);
    }

    private static SheetDetails earlier(SheetStory story, long version) {
        return SheetDetails.earlier(story.at(version), story.version());
    }
}
