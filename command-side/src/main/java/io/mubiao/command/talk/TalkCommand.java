package io.mubiao.command.talk;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.platform.command.Command;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.sheet.SheetId;
import io.mubiao.shared.sheet.SheetRules;
import io.mubiao.shared.talk.Audience;
import io.mubiao.shared.talk.NoteAction;
import io.mubiao.shared.talk.TalkEvent;
import io.mubiao.shared.talk.TalkId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be said about a sheet. None of it binds to a version: what others said meanwhile does not matter. */
sealed interface TalkCommand<R> extends Command<R> {

    SheetId sheet();

    Actor actor();

    @TargetAggregateIdentifier
    default String stream() {
        return TalkEvent.stream(sheet());
    }

    @Override
    default DomainException notFound() {
        return SheetRules.notFound();
    }

    @Override
    default @Nullable DomainException conflict() {
        return null;
    }

    /**
     * Ask those whose turn it is to go on (催办); the same reminder again has the same result.
     *
     * @param now when it is asked for
     */
    record RemindOfSheet(
            SheetId sheet,
            TalkId reminder,
            Actor actor,
            @Nullable String text,
            Instant now) implements TalkCommand<SentReminder> {}

    /**
     * Note something at a cell; the same note again has the same result.
     *
     * @param version of the sheet that is looked at
     */
    record MakeNote(SheetId sheet, TalkId note, Actor actor, long version, String path, String text, Audience audience)
            implements TalkCommand<SpokenNote> {}

    /** Something done with a note that was made. */
    sealed interface OnNote extends TalkCommand<SpokenNote> {

        TalkId note();

        NoteAction action();
    }

    /** Reply to a note; the same reply again has the same result. */
    record AnswerNote(SheetId sheet, TalkId note, Actor actor, TalkId answer, String text) implements OnNote {

        @Override
        public NoteAction action() {
            return NoteAction.ANSWER;
        }
    }

    /** Say that what the note asks for is done. */
    record ResolveNote(SheetId sheet, TalkId note, Actor actor) implements OnNote {

        @Override
        public NoteAction action() {
            return NoteAction.RESOLVE;
        }
    }

    /** Take one's own note back. */
    record WithdrawNote(SheetId sheet, TalkId note, Actor actor) implements OnNote {

        @Override
        public NoteAction action() {
            return NoteAction.WITHDRAW;
        }
    }
}
