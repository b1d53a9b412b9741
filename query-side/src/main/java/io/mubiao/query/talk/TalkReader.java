package io.mubiao.query.talk;

import io.mubiao.query.deadline.Deadlines;
import io.mubiao.query.directory.People;
import io.mubiao.query.replay.SheetStories;
import io.mubiao.query.replay.TalkStories;
import io.mubiao.query.replay.UnitNames;
import io.mubiao.query.talk.SheetTalk.Reminding;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.sheet.SheetId;
import io.mubiao.shared.sheet.SheetState;
import io.mubiao.shared.talk.Audience;
import io.mubiao.shared.talk.NoteRules;
import io.mubiao.shared.talk.ReminderRules;
import io.mubiao.shared.talk.TalkState;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** Shows what was said about a sheet, and tells by the rules that also refuse what one may say now. */
@Component
class TalkReader {

    private final SheetStories stories;
    private final TalkStories talks;
    private final People people;
    private final Deadlines deadlines;
    private final UnitNames units;

    TalkReader(SheetStories stories, TalkStories talks, People people, Deadlines deadlines, UnitNames units) {
        this.stories = stories;
        this.talks = talks;
        this.people = people;
        this.deadlines = deadlines;
        this.units = units;
    }

    SheetTalk read(Actor actor, SheetId id, Instant now) {
        var story = stories.visibleTo(actor, id);
        var sheet = story.now();
        var moments = talks.visibleTo(actor, sheet);
        var talk = new TalkState();
        moments.forEach(moment -> talk.on(moment.event(), moment.trace()));
        var thread = new Conversation(actor, story, moments, talk, units.naming());
        var audiences = Arrays.stream(Audience.values())
                .filter(audience -> NoteRules.refusal(sheet, talk, actor, audience) == null)
                .toList();
        return new SheetTalk(reminding(actor, sheet, talk, now), audiences, thread.entries());
    }

    private Reminding reminding(Actor actor, SheetState sheet, TalkState talk, Instant now) {
        var to = ReminderRules.addressees(sheet, actor, people.in(sheet.region()));
        var refusal = ReminderRules.refusal(sheet, talk, actor, to, deadlines.in(sheet.region()), now);
        return refusal == null
                ? new Reminding(true, null, null, to)
                : new Reminding(false, refusal.code(), refusal.detail(), List.of());
    }
}
