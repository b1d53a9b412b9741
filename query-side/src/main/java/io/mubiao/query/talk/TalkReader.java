package io.mubiao.query.talk;

import io.mubiao.query.deadline.Deadlines;
import io.mubiao.query.directory.People;
import io.mubiao.query.replay.SheetStories;
import io.mubiao.query.replay.TalkMoment;
import io.mubiao.query.replay.TalkStories;
import io.mubiao.query.replay.UnitNames;
import io.mubiao.query.talk.SheetTalk.TalkEntry;
import io.mubiao.query.talk.SheetTalk.Kind;
import io.mubiao.query.talk.SheetTalk.Reminding;
import io.mubiao.query.talk.SheetTalk.Speaker;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Trace;
import io.mubiao.shared.sheet.SheetId;
import io.mubiao.shared.sheet.SheetState;
import io.mubiao.shared.talk.ReminderRules;
import io.mubiao.shared.talk.TalkEvent.SheetReminded;
import io.mubiao.shared.talk.TalkState;
import io.mubiao.shared.workflow.Stage;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Shows what was said about a sheet, and tells by the rules that also refuse whether one may remind of it. */
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
        var moments = talks.of(id);
        var names = units.naming();
        var entries = moments.stream()
                .map(moment -> entry(moment, story.at(moment.version()), names))
                .toList();
        return new SheetTalk(reminding(actor, story.now(), moments, now), entries);
    }

    private Reminding reminding(Actor actor, SheetState sheet, List<TalkMoment> moments, Instant now) {
        var talk = new TalkState();
        moments.forEach(moment -> talk.on(moment.event(), moment.trace()));
        var to = ReminderRules.addressees(sheet, actor, people.in(sheet.region()));
        var refusal = ReminderRules.refusal(sheet, talk, actor, to, deadlines.in(sheet.region()), now);
        return refusal == null
                ? new Reminding(true, null, null, to)
                : new Reminding(false, refusal.code(), refusal.detail(), List.of());
    }

    private static TalkEntry entry(TalkMoment moment, SheetState sheet, UnitNames.Naming names) {
        if (moment.event() instanceof SheetReminded reminded) {
            return new TalkEntry(
                    Kind.REMINDER,
                    reminded.reminder(),
                    moment.number(),
                    moment.version(),
                    moment.trace().at(),
                    speaker(moment.trace(), names),
                    label(sheet, reminded.stage()),
                    reminded.to(),
                    reminded.text());
        }
        throw new IllegalStateException("unknown talk event " + moment.event());
    }

    private static Speaker speaker(Trace trace, UnitNames.Naming names) {
        return new Speaker(trace.actor(), trace.name(), trace.role(), names.of(trace));
    }

    private static String label(SheetState sheet, String stage) {
        return sheet.chain().stream()
                .filter(one -> one.name().equals(stage))
                .map(Stage::label)
                .findFirst()
                .orElse(stage);
    }
}
