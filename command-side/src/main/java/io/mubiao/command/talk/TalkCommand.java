package io.mubiao.command.talk;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.platform.command.Command;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.sheet.SheetId;
import io.mubiao.shared.sheet.SheetRules;
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
}
