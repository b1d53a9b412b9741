package io.mubiao.command.evidence;

import io.mubiao.command.evidence.EvidenceCommand.AcknowledgeFinding;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.platform.AllowedRoles;
import io.mubiao.shared.platform.PlainText;
import io.mubiao.shared.platform.RequiredText;
import io.mubiao.shared.platform.command.CommandDispatcher;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What auditors say about findings. */
@RestController
@Tag(name = "ledger")
@AllowedRoles(value = Role.AUDITOR, to = "确认账本异常")
class EvidenceCommandController {

    private static final int LONG_TEXT = 2000;

    private final CommandDispatcher dispatcher;

    EvidenceCommandController(CommandDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /** @param reason what is known of it, and what is done about it */
    record Acknowledgement(
            @RequiredText @PlainText(max = LONG_TEXT) String reason) {}

    @Operation(
            summary = "Acknowledge a finding about the ledger",
            description = "AUDITOR only. When none is open, receipts are given out again.")
    @PostMapping("/api/ledger/findings/{id}/acknowledge")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void acknowledge(
            @AuthenticationPrincipal Actor actor,
            @PathVariable Long id,
            @Valid @RequestBody Acknowledgement acknowledgement) {
        dispatcher.handle(new AcknowledgeFinding(actor, id, acknowledgement.reason()));
    }
}
