package io.mubiao.command.talk;

import io.mubiao.command.talk.TalkCommand.AnswerNote;
import io.mubiao.command.talk.TalkCommand.MakeNote;
import io.mubiao.command.talk.TalkCommand.RemindOfSheet;
import io.mubiao.command.talk.TalkCommand.ResolveNote;
import io.mubiao.command.talk.TalkCommand.WithdrawNote;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.platform.IdempotencyKey;
import io.mubiao.shared.platform.command.CommandDispatcher;
import io.mubiao.shared.sheet.SheetId;
import io.mubiao.shared.talk.TalkId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is said about sheets over HTTP. It needs no version, and changes none. */
@RestController
@RequestMapping("/api/sheets/{id}")
@Tag(name = "talk")
class TalkCommandController {

    private final CommandDispatcher dispatcher;

    TalkCommandController(CommandDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @Operation(
            summary = "Remind those whose turn it is (催办)",
            description = "The drafting unit, who signed this round, PERFORMANCE_REVIEWER and APPROVER. Not before one"
                    + " whole working day at the stage, once a working day, three times per stage in all.")
    @PostMapping("/remind")
    @ResponseStatus(HttpStatus.CREATED)
    SentReminder remind(
            @AuthenticationPrincipal Actor actor,
            @PathVariable SheetId id,
            @Parameter(description = IdempotencyKey.IN_WORDS)
                    @RequestHeader(name = IdempotencyKey.HEADER, required = false)
                    @Nullable
                    String key,
            @Valid @RequestBody(required = false) TalkRequest.@Nullable Remind request) {
        var text = request == null ? null : request.words();
        return dispatcher.handleAmongOthers(new RemindOfSheet(id, talkId(actor, key), actor, text, Instant.now()));
    }

    @Operation(
            summary = "Make a note at a cell (批注)",
            description =
                    "Whoever works with the sheet. A note for REVIEWERS is told to nobody who drafts for its unit.")
    @PostMapping("/notes")
    @ResponseStatus(HttpStatus.CREATED)
    SpokenNote note(
            @AuthenticationPrincipal Actor actor,
            @PathVariable SheetId id,
            @Parameter(description = IdempotencyKey.IN_WORDS)
                    @RequestHeader(name = IdempotencyKey.HEADER, required = false)
                    @Nullable
                    String key,
            @Valid @RequestBody TalkRequest.MakeNote request) {
        return dispatcher.handleAmongOthers(new MakeNote(
                id, talkId(actor, key), actor, request.version(), request.cell(), request.text(), request.audience()));
    }

    @Operation(summary = "Reply to a note")
    @PostMapping("/notes/{note}/answer")
    SpokenNote answer(
            @AuthenticationPrincipal Actor actor,
            @PathVariable SheetId id,
            @PathVariable TalkId note,
            @Parameter(description = IdempotencyKey.IN_WORDS)
                    @RequestHeader(name = IdempotencyKey.HEADER, required = false)
                    @Nullable
                    String key,
            @Valid @RequestBody TalkRequest.AnswerNote request) {
        return dispatcher.handleAmongOthers(new AnswerNote(id, note, actor, talkId(actor, key), request.text()));
    }

    @Operation(
            summary = "Say that what a note asks for is done",
            description = "Its author and reviewers; of the notes of the drafting unit, the unit as well.")
    @PostMapping("/notes/{note}/resolve")
    SpokenNote resolve(@AuthenticationPrincipal Actor actor, @PathVariable SheetId id, @PathVariable TalkId note) {
        return dispatcher.handleAmongOthers(new ResolveNote(id, note, actor));
    }

    @Operation(summary = "Take one's own note back", description = "It stays in the history.")
    @PostMapping("/notes/{note}/withdraw")
    SpokenNote withdrawNote(@AuthenticationPrincipal Actor actor, @PathVariable SheetId id, @PathVariable TalkId note) {
        return dispatcher.handleAmongOthers(new WithdrawNote(id, note, actor));
    }

    private static TalkId talkId(Actor actor, @Nullable String key) {
        return new TalkId(IdempotencyKey.id(actor, key));
    }
}
