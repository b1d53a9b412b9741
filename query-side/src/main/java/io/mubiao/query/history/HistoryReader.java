package io.mubiao.query.history;

import io.mubiao.query.history.SheetHistory.Doer;
import io.mubiao.query.history.SheetHistory.Entry;
import io.mubiao.query.history.SheetHistory.Said;
import io.mubiao.query.projection.StoredTypes;
import io.mubiao.query.replay.Moment;
import io.mubiao.query.replay.SheetStories;
import io.mubiao.query.replay.TalkMoment;
import io.mubiao.query.replay.TalkStories;
import io.mubiao.query.replay.UnitNames;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.platform.privacy.Whereabouts;
import io.mubiao.shared.sheet.CellLabels;
import io.mubiao.shared.sheet.Cells;
import io.mubiao.shared.sheet.Reason;
import io.mubiao.shared.sheet.SheetContent;
import io.mubiao.shared.sheet.SheetEvent;
import io.mubiao.shared.sheet.SheetEvent.AtStage;
import io.mubiao.shared.sheet.SheetEvent.Objection;
import io.mubiao.shared.sheet.SheetEvent.SheetAmended;
import io.mubiao.shared.sheet.SheetEvent.SheetApproved;
import io.mubiao.shared.sheet.SheetEvent.SheetEdited;
import io.mubiao.shared.sheet.SheetEvent.SheetPassed;
import io.mubiao.shared.sheet.SheetEvent.SheetSubmitted;
import io.mubiao.shared.sheet.SheetId;
import io.mubiao.shared.sheet.SheetState;
import io.mubiao.shared.talk.TalkEvent.SheetReminded;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells the history of a sheet from its events, and in between what was said about it. There is no table of it: the events
 * are the history, a sheet has some dozens of them, and a copy could only be older or wrong.
 */
@Component
class HistoryReader {

    private final SheetStories stories;
    private final TalkStories talks;
    private final UnitNames units;
    private final Whereabouts whereabouts;

    HistoryReader(SheetStories stories, TalkStories talks, UnitNames units, Whereabouts whereabouts) {
        this.stories = stories;
        this.talks = talks;
        this.units = units;
        this.whereabouts = whereabouts;
    }

    SheetHistory tell(Actor actor, SheetId id) {
        var story = stories.visibleTo(actor, id);
        var talk = talks.visibleTo(actor, story.now());
        var notes = TalkSentence.notesOf(talk);
        var said = talk.stream().collect(Collectors.groupingBy(TalkMoment::version));
        var names = units.naming();
        var from = whereabouts.opening();
        var state = new SheetState();
        var entries = new ArrayList<Entry>();
        for (var moment : story.moments()) {
            var before = state.version() == 0 ? null : state.content();
            state.on(moment.event(), moment.trace());
            entries.add(entry(moment, before, state, names, from));
            said.getOrDefault(state.version(), List.of())
                    .forEach(one -> entries.add(entry(one, new TalkSentence(notes, state, names), state, names, from)));
        }
        return new SheetHistory(entries);
    }

    private static Entry entry(
            Moment moment,
            @Nullable SheetContent before,
            SheetState after,
            UnitNames.Naming names,
            Whereabouts.Opening from) {
        var labels = before == null ? CellLabels.of(after.content()) : CellLabels.of(before, after.content());
        var cells = before == null ? Cells.changes(after.content()) : Cells.changes(before, after.content());
        var changes = cells.stream().map(labels::of).toList();
        var reasons = reasons(moment.event()).stream().map(labels::of).toList();
        var trace = moment.trace();
        var unitName = names.of(trace);
        return new Entry(
                moment.version(),
                StoredTypes.nameOf(moment.event()),
                trace.at(),
                Doer.of(trace, unitName),
                new EventSentence(after, changes, reasons, names).of(moment),
                after.revision(),
                moment.event() instanceof AtStage at ? at.stage() : null,
                said(moment.event()),
                reasons,
                changes,
                moment.event().contentDigest(),
                from.address(trace),
                from.requestId(trace),
                trace.credential(),
                null);
    }

    private static Entry entry(
            TalkMoment talk,
            TalkSentence sentence,
            SheetState sheet,
            UnitNames.Naming names,
            Whereabouts.Opening from) {
        var trace = talk.trace();
        return new Entry(
                sheet.version(),
                StoredTypes.nameOf(talk.event()),
                trace.at(),
                Doer.of(trace, names.of(trace)),
                sentence.of(talk),
                sheet.revision(),
                talk.event() instanceof SheetReminded reminded ? reminded.stage() : null,
                Said.NOTHING,
                List.of(),
                List.of(),
                sheet.contentDigest(),
                from.address(trace),
                from.requestId(trace),
                trace.credential(),
                talk.number());
    }

    private static List<Reason> reasons(SheetEvent event) {
        return event instanceof Objection objection ? objection.reasons() : List.of();
    }

    private static Said said(SheetEvent event) {
        if (event instanceof SheetPassed passed) {
            var opinion = passed.opinion();
            return Said.assessing(opinion.text(), opinion.grade(), opinion.scores());
        }
        if (event instanceof Objection objection) {
            var assessment = objection.assessment();
            return Said.assessing(null, assessment.grade(), assessment.scores());
        }
        if (event instanceof SheetApproved approved) {
            return Said.approving(approved.opinion(), approved.approvalNumber());
        }
        if (event instanceof SheetAmended amended) {
            return Said.amending(amended.agreement(), amended.findings());
        }
        if (event instanceof SheetEdited edited) {
            return Said.editing(edited.corrections());
        }
        return event instanceof SheetSubmitted submitted
                ? Said.submitting(submitted.explanations(), submitted.findings())
                : Said.NOTHING;
    }
}
