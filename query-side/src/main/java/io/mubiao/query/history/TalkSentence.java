package io.mubiao.query.history;

import io.mubiao.query.replay.TalkMoment;
import io.mubiao.query.replay.UnitNames;
import io.mubiao.shared.sheet.CellLabels;
import io.mubiao.shared.sheet.SheetState;
import io.mubiao.shared.talk.Addressee;
import io.mubiao.shared.talk.Audience;
import io.mubiao.shared.talk.TalkEvent;
import io.mubiao.shared.talk.TalkEvent.NoteAnswered;
import io.mubiao.shared.talk.TalkEvent.NoteMade;
import io.mubiao.shared.talk.TalkEvent.NoteResolved;
import io.mubiao.shared.talk.TalkEvent.NoteWithdrawn;
import io.mubiao.shared.talk.TalkEvent.OnNote;
import io.mubiao.shared.talk.TalkEvent.SheetReminded;
import io.mubiao.shared.talk.TalkId;
import io.mubiao.shared.workflow.Stage;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells in one sentence what somebody said about a sheet. */
final class TalkSentence {

    private final Map<TalkId, NoteMade> notes;

    /** The sheet when it was said. */
    private final SheetState sheet;

    private final UnitNames.Naming names;

    /** @param notes see {@link #notesOf} */
    TalkSentence(Map<TalkId, NoteMade> notes, SheetState sheet, UnitNames.Naming names) {
        this.notes = notes;
        this.sheet = sheet;
        this.names = names;
    }

    /** All notes, to find those that are spoken of. */
    static Map<TalkId, NoteMade> notesOf(List<TalkMoment> talk) {
        return talk.stream()
                .map(TalkMoment::event)
                .filter(NoteMade.class::isInstance)
                .map(NoteMade.class::cast)
                .collect(Collectors.toMap(NoteMade::note, Function.identity(), (first, again) -> first));
    }

    String of(TalkMoment moment) {
        return EventSentence.who(moment.trace(), names) + words(moment.event());
    }

    private String words(TalkEvent event) {
        if (event instanceof SheetReminded reminded) {
            return "催办“" + stage(reminded.stage()) + "”环节，通知 "
                    + reminded.to().stream().map(Addressee::name).collect(Collectors.joining("、"))
                    + said(reminded.text());
        }
        if (event instanceof NoteMade made) {
            var audience = made.audience() == Audience.REVIEWERS
                    ? "（" + made.audience().label() + "）"
                    : "";
            return "批注" + cell(made) + audience + said(made.text());
        }
        if (event instanceof NoteAnswered answered) {
            return "回复批注" + cell(noteOf(answered)) + said(answered.text());
        }
        if (event instanceof NoteResolved resolved) {
            return "将批注" + cell(noteOf(resolved)) + "标记为已解决";
        }
        if (event instanceof NoteWithdrawn withdrawn) {
            return "撤回批注" + cell(noteOf(withdrawn));
        }
        throw new IllegalStateException("unknown talk event " + event);
    }

    private NoteMade noteOf(OnNote event) {
        return Objects.requireNonNull(notes.get(event.note()), "no note");
    }

    private String cell(NoteMade note) {
        return "“" + CellLabels.of(sheet.content()).of(note.path()) + "”";
    }

    private String stage(String name) {
        return sheet.chain().stream()
                .filter(stage -> stage.name().equals(name))
                .map(Stage::label)
                .findFirst()
                .orElse(name);
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : "：" + text.strip();
    }
}
