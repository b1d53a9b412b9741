package io.mubiao.command.talk;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.mubiao.command.talk.TalkCommand.AnswerNote;
import io.mubiao.command.talk.TalkCommand.MakeNote;
import io.mubiao.command.talk.TalkCommand.OnNote;
import io.mubiao.command.talk.TalkCommand.RemindOfSheet;
import io.mubiao.command.talk.TalkCommand.ResolveNote;
import io.mubiao.command.talk.TalkCommand.WithdrawNote;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.Trace;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.problem.Violation;
import io.mubiao.shared.sheet.Cells;
import io.mubiao.shared.sheet.SheetContent;
import io.mubiao.shared.sheet.SheetRules.Refusal;
import io.mubiao.shared.sheet.SheetState;
import io.mubiao.shared.talk.Note;
import io.mubiao.shared.talk.NoteRules;
import io.mubiao.shared.talk.ReminderRules;
import io.mubiao.shared.talk.TalkEvent;
import io.mubiao.shared.talk.TalkEvent.NoteAnswered;
import io.mubiao.shared.talk.TalkEvent.NoteMade;
import io.mubiao.shared.talk.TalkEvent.NoteResolved;
import io.mubiao.shared.talk.TalkEvent.NoteWithdrawn;
import io.mubiao.shared.talk.TalkEvent.SheetReminded;
import io.mubiao.shared.talk.TalkId;
import io.mubiao.shared.talk.TalkState;
import java.time.Instant;
import java.util.List;
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
        requireFree(command.reminder());
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

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    SpokenNote handle(MakeNote command, SpokenOf sheets) {
        var actor = command.actor();
        var sheet = sheets.visibleTo(actor, command.sheet());
        var known = talk.note(command.note());
        if (known != null) {
            return repeated(command, known);
        }
        requireFree(command.note());
        refuse(NoteRules.refusal(sheet, talk, actor, command.audience()));
        var content = requireCell(sheets.readBy(actor, sheet, command.version()), command.path());
        var made = new NoteMade(
                command.sheet(),
                command.note(),
                sheet.revision(),
                command.version(),
                command.path(),
                Cells.of(content).at(command.path()),
                command.text(),
                command.audience());
        return say(made, sheet, actor);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    SpokenNote handle(AnswerNote command, SpokenOf sheets) {
        var sheet = sheets.visibleTo(command.actor(), command.sheet());
        var note = noteOf(command, sheet);
        var known = talk.answer(command.answer());
        if (known != null) {
            return repeated(command, known, note);
        }
        requireFree(command.answer());
        refuse(NoteRules.refusal(sheet, talk, command.actor(), note, command.action()));
        return say(
                new NoteAnswered(command.sheet(), command.note(), command.answer(), command.text()),
                sheet,
                command.actor());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    SpokenNote handle(ResolveNote command, SpokenOf sheets) {
        var sheet = sheets.visibleTo(command.actor(), command.sheet());
        refuse(NoteRules.refusal(sheet, talk, command.actor(), noteOf(command, sheet), command.action()));
        return say(new NoteResolved(command.sheet(), command.note()), sheet, command.actor());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    SpokenNote handle(WithdrawNote command, SpokenOf sheets) {
        var sheet = sheets.visibleTo(command.actor(), command.sheet());
        refuse(NoteRules.refusal(sheet, talk, command.actor(), noteOf(command, sheet), command.action()));
        return say(new NoteWithdrawn(command.sheet(), command.note()), sheet, command.actor());
    }

    @EventSourcingHandler
    void on(TalkEvent event, MetaData metaData, @Timestamp Instant at) {
        stream = TalkEvent.stream(event.sheet());
        talk.on(event, Trace.of(metaData, at));
    }

    /** The same refusal for a note that does not exist and for one that one may not see. */
    private Note noteOf(OnNote command, SheetState sheet) {
        var note = talk.note(command.note());
        if (note == null || !NoteRules.maySee(note.made().audience(), sheet, command.actor())) {
            throw new DomainException(ErrorCode.NOTE_NOT_FOUND, "没有找到这条批注，或您无权查看");
        }
        return note;
    }

    private static SheetContent requireCell(SheetContent content, String path) {
        if (!Cells.exists(content, path)) {
            var detail = "这一版没有这个单元格";
            throw new DomainException(
                    ErrorCode.MALFORMED, detail, List.of(new Violation("path", ErrorCode.MALFORMED.name(), detail)));
        }
        return content;
    }

    private static void refuse(@Nullable Refusal refusal) {
        if (refusal != null) {
            throw new DomainException(refusal.code(), refusal.detail());
        }
    }

    private static SpokenNote repeated(MakeNote command, Note known) {
        var made = known.made();
        var same = made.path().equals(command.path())
                && made.version() == command.version()
                && made.text().equals(command.text())
                && made.audience() == command.audience();
        return same ? new SpokenNote(made.note(), known.status()) : takenKey();
    }

    private static SpokenNote repeated(AnswerNote command, NoteAnswered known, Note note) {
        var same = known.note().equals(command.note()) && known.text().equals(command.text());
        return same ? new SpokenNote(known.note(), note.status()) : takenKey();
    }

    /** One key names one thing, whatever kind it is: pages and answers tell them apart by their ids. */
    private void requireFree(TalkId id) {
        if (talk.has(id)) {
            takenKey();
        }
    }

    private static <T> T takenKey() {
        throw new DomainException(ErrorCode.ID_TAKEN, "这个 Idempotency-Key 已经用于另一件事，请换一个");
    }

    private SpokenNote say(TalkEvent.OnNote event, SheetState sheet, Actor actor) {
        say(event, actor, Objects.requireNonNull(NoteRules.roleOf(sheet, actor)));
        return new SpokenNote(
                event.note(), Objects.requireNonNull(talk.note(event.note())).status());
    }

    private static SentReminder repeated(RemindOfSheet command, SheetReminded sent) {
        return Objects.equals(sent.text(), command.text()) ? SentReminder.of(sent) : takenKey();
    }

    private static void say(TalkEvent event, Actor actor, Role role) {
        apply(event, MetaData.from(Trace.metaData(actor, role)));
    }
}
