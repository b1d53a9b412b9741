package io.mubiao.query.talk;

import io.mubiao.query.replay.SheetStory;
import io.mubiao.query.replay.TalkMoment;
import io.mubiao.query.replay.UnitNames;
import io.mubiao.query.talk.SheetTalk.Kind;
import io.mubiao.query.talk.SheetTalk.Speaker;
import io.mubiao.query.talk.SheetTalk.TalkClosing;
import io.mubiao.query.talk.SheetTalk.TalkEntry;
import io.mubiao.query.talk.SheetTalk.TalkNote;
import io.mubiao.query.talk.SheetTalk.TalkReply;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Trace;
import io.mubiao.shared.sheet.CellLabels;
import io.mubiao.shared.sheet.Cells;
import io.mubiao.shared.sheet.SheetState;
import io.mubiao.shared.talk.NoteAction;
import io.mubiao.shared.talk.NoteRules;
import io.mubiao.shared.talk.TalkEvent.NoteAnswered;
import io.mubiao.shared.talk.TalkEvent.NoteMade;
import io.mubiao.shared.talk.TalkEvent.NoteResolved;
import io.mubiao.shared.talk.TalkEvent.NoteWithdrawn;
import io.mubiao.shared.talk.TalkEvent.OnNote;
import io.mubiao.shared.talk.TalkEvent.SheetReminded;
import io.mubiao.shared.talk.TalkId;
import io.mubiao.shared.talk.TalkState;
import io.mubiao.shared.workflow.Stage;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was said about one sheet, as one account reads it: what became of a note stands with the note. */
final class Conversation {

    private final Actor reader;
    private final SheetStory story;
    private final SheetState sheet;
    private final TalkState talk;
    private final UnitNames.Naming names;
    private final List<TalkMoment> moments;
    private final Map<TalkId, List<TalkMoment>> momentsByNote;
    private final Map<Long, SheetState> versions = new HashMap<>();

    /**
     * @param story as far as the account may read it
     * @param moments likewise
     * @param talk what they lead to
     */
    Conversation(Actor reader, SheetStory story, List<TalkMoment> moments, TalkState talk, UnitNames.Naming names) {
        this.reader = reader;
        this.story = story;
        this.sheet = story.now();
        this.moments = moments;
        this.momentsByNote = moments.stream()
                .filter(moment -> moment.event() instanceof OnNote)
                .collect(Collectors.groupingBy(moment -> ((OnNote) moment.event()).note()));
        this.talk = talk;
        this.names = names;
    }

    List<TalkEntry> entries() {
        return moments.stream()
                .flatMap(moment -> Stream.ofNullable(entry(moment)))
                .toList();
    }

    private @Nullable TalkEntry entry(TalkMoment moment) {
        if (moment.event() instanceof SheetReminded said) {
            return entry(moment, Kind.REMINDER, said.reminder(), said, null);
        }
        return moment.event() instanceof NoteMade made ? entry(moment, Kind.NOTE, made.note(), null, note(made)) : null;
    }

    private TalkEntry entry(
            TalkMoment moment,
            Kind kind,
            TalkId id,
            @Nullable SheetReminded reminded,
            SheetTalk.@Nullable TalkNote note) {
        return new TalkEntry(
                kind,
                id,
                moment.number(),
                moment.version(),
                moment.trace().at(),
                speaker(moment.trace()),
                reminded == null ? null : label(moment.version(), reminded.stage()),
                reminded == null ? List.of() : reminded.to(),
                reminded != null ? reminded.text() : ((NoteMade) moment.event()).text(),
                note);
    }

    private TalkNote note(NoteMade made) {
        var note = Objects.requireNonNull(talk.note(made.note()));
        var content = at(made.version()).content();
        var isReadable = Objects.equals(Cells.of(content).at(made.path()), made.quote());
        return new TalkNote(
                made.path(),
                CellLabels.of(content).of(made.path()),
                made.version(),
                isReadable ? made.quote() : null,
                made.audience(),
                note.status(),
                about(made).flatMap(this::reply).toList(),
                about(made)
                        .filter(moment ->
                                moment.event() instanceof NoteResolved || moment.event() instanceof NoteWithdrawn)
                        .map(moment -> new TalkClosing(moment.trace().at(), speaker(moment.trace())))
                        .findFirst()
                        .orElse(null),
                Arrays.stream(NoteAction.values())
                        .filter(action -> NoteRules.refusal(sheet, talk, reader, note, action) == null)
                        .map(NoteAction::verb)
                        .toList());
    }

    private Stream<TalkMoment> about(NoteMade made) {
        return momentsByNote.getOrDefault(made.note(), List.of()).stream();
    }

    private Stream<TalkReply> reply(TalkMoment moment) {
        return moment.event() instanceof NoteAnswered answered
                ? Stream.of(
                        new TalkReply(answered.answer(), moment.trace().at(), speaker(moment.trace()), answered.text()))
                : Stream.empty();
    }

    private SheetState at(long version) {
        return versions.computeIfAbsent(version, story::at);
    }

    private Speaker speaker(Trace trace) {
        return new Speaker(trace.actor(), trace.name(), trace.role(), names.of(trace));
    }

    private String label(long version, String stage) {
        return at(version).chain().stream()
                .filter(one -> one.name().equals(stage))
                .map(Stage::label)
                .findFirst()
                .orElse(stage);
    }
}
