package io.mubiao.shared.talk;

import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.Trace;
import io.mubiao.shared.talk.TalkEvent.NoteAnswered;
import io.mubiao.shared.talk.TalkEvent.NoteMade;
import io.mubiao.shared.talk.TalkEvent.NoteResolved;
import io.mubiao.shared.talk.TalkEvent.NoteWithdrawn;
import io.mubiao.shared.talk.TalkEvent.SheetReminded;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that was said about a sheet. Both sides fold it, so that what is refused can be told in advance. */
public final class TalkState {

    private final List<Reminder> reminders = new ArrayList<>();
    private final Map<TalkId, Note> notes = new LinkedHashMap<>();
    private final Map<TalkId, NoteAnswered> answers = new HashMap<>();

    /** Takes in the next event. */
    public void on(TalkEvent event, Trace trace) {
        if (event instanceof SheetReminded reminded) {
            reminders.add(new Reminder(reminded, trace.actor(), trace.at()));
        } else if (event instanceof NoteMade made) {
            notes.put(made.note(), new Note(made, trace.actor(), trace.role() == Role.DRAFTER, NoteStatus.OPEN));
        } else if (event instanceof NoteAnswered answered) {
            answers.put(answered.answer(), answered);
        } else if (event instanceof NoteResolved resolved) {
            notes.computeIfPresent(resolved.note(), (id, note) -> note.become(NoteStatus.RESOLVED));
        } else if (event instanceof NoteWithdrawn withdrawn) {
            notes.computeIfPresent(withdrawn.note(), (id, note) -> note.become(NoteStatus.WITHDRAWN));
        } else {
            throw new IllegalStateException("unknown talk event " + event);
        }
    }

    /** A reminder by its id; null when there is none. */
    public @Nullable Reminder reminder(TalkId id) {
        return reminders.stream()
                .filter(reminder -> reminder.said().reminder().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** A note by its id; null when there is none. */
    public @Nullable Note note(TalkId id) {
        return notes.get(id);
    }

    /** A reply by its id; null when there is none. */
    public @Nullable NoteAnswered answer(TalkId id) {
        return answers.get(id);
    }

    /** Whether anything that was said has this id, whatever kind it is. */
    public boolean has(TalkId id) {
        return notes.containsKey(id) || answers.containsKey(id) || reminder(id) != null;
    }

    /** How many notes and replies there are, whatever became of them. */
    int noted() {
        return notes.size() + answers.size();
    }

    /** The reminders of one round at a stage, oldest first; the sheet may have come to it more than once. */
    List<Reminder> remindersAt(int revision, int round, String stage) {
        return reminders.stream()
                .filter(reminder -> reminder.isAt(revision, round, stage))
                .toList();
    }
}
