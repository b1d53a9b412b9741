package io.mubiao.shared.talk;

import io.mubiao.shared.org.Trace;
import io.mubiao.shared.talk.TalkEvent.SheetReminded;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that was said about a sheet. Both sides fold it, so that what is refused can be told in advance. */
public final class TalkState {

    private final List<Reminder> reminders = new ArrayList<>();

    /** Takes in the next event. */
    public void on(TalkEvent event, Trace trace) {
        if (event instanceof SheetReminded reminded) {
            reminders.add(new Reminder(reminded, trace.actor(), trace.at()));
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

    /** The reminders of one stay at a stage, oldest first. */
    List<Reminder> remindersAt(int revision, int round, String stage) {
        return reminders.stream()
                .filter(reminder -> reminder.isAt(revision, round, stage))
                .toList();
    }
}
