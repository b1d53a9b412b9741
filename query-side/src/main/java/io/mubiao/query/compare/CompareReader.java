package io.mubiao.query.compare;

import io.mubiao.query.replay.SheetStories;
import io.mubiao.query.replay.SheetStory;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.sheet.CellLabels;
import io.mubiao.shared.sheet.Cells;
import io.mubiao.shared.sheet.SheetContent;
import io.mubiao.shared.sheet.SheetId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares states, not the texts of events: what was changed and changed back is no difference. */
@Component
class CompareReader {

    private final SheetStories stories;

    CompareReader(SheetStories stories) {
        this.stories = stories;
    }

    /** @param target null: the version now */
    Comparison compare(Actor actor, SheetId id, long from, @Nullable Long target) {
        var story = stories.visibleTo(actor, id);
        long to = target == null ? story.version() : target;
        var before = content(story, from);
        var after = content(story, to);
        var labels = CellLabels.of(before, after);
        return new Comparison(
                from, to, Cells.changes(before, after).stream().map(labels::of).toList());
    }

    private static SheetContent content(SheetStory story, long version) {
        story.requireVersion(version);
        return story.at(version).content();
    }
}
