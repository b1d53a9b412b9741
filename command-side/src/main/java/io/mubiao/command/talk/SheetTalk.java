package io.mubiao.command.talk;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.mubiao.command.talk.TalkCommand.RemindOfSheet;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.Trace;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.talk.ReminderRules;
import io.mubiao.shared.talk.TalkEvent;
import io.mubiao.shared.talk.TalkEvent.SheetReminded;
import io.mubiao.shared.talk.TalkState;
import java.time.Instant;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** All that is said about one sheet. It reads the sheet and never changes it. */
@Aggregate(type = "SheetTalk", lockFactory = "noLocks")
class SheetTalk {

    @AggregateIdentifier
    private @Nullable String stream;

    private final TalkState talk = new TalkState();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    SentReminder handle(RemindOfSheet command, SpokenOf sheets, Reminding reminding) {
        var actor = command.actor();
        var sheet = sheets.visibleTo(actor, command.sheet());
        var sent = talk.reminder(command.reminder());
        if (sent != null) {
            return repeated(command, sent.said());
        }
        var to = reminding.addressees(sheet, talk, actor, command.now());
        var reminded = new SheetReminded(
                command.sheet(),
                command.reminder(),
                sheet.revision(),
                sheet.round(),
                Objects.requireNonNull(sheet.stage()).name(),
                to,
                command.text());
        say(reminded, actor, Objects.requireNonNull(ReminderRules.roleOf(sheet, actor)));
        return SentReminder.of(reminded);
    }

    @EventSourcingHandler
    void on(TalkEvent event, MetaData metaData, @Timestamp Instant at) {
        stream = TalkEvent.stream(event.sheet());
        talk.on(event, Trace.of(metaData, at));
    }

    private static SentReminder repeated(RemindOfSheet command, SheetReminded sent) {
        if (!Objects.equals(sent.text(), command.text())) {
            throw new DomainException(ErrorCode.ID_TAKEN, "这个 Idempotency-Key 已经用于另一次催办，请换一个");
        }
        return SentReminder.of(sent);
    }

    private static void say(TalkEvent event, Actor actor, Role role) {
        apply(event, MetaData.from(Trace.metaData(actor, role)));
    }
}
