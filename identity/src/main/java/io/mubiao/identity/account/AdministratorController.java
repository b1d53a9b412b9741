package io.mubiao.identity.account;

import io.mubiao.identity.account.AccountCommand.ConfirmAdmin;
import io.mubiao.identity.account.AccountCommand.WithdrawAdminProposal;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.UserId;
import io.mubiao.shared.platform.AllowedRoles;
import io.mubiao.shared.platform.IfMatch;
import io.mubiao.shared.platform.command.CommandDispatcher;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who becomes an administrator by the word of two, over HTTP. */
@RestController
@RequestMapping("/identity")
@AllowedRoles(Role.ADMIN)
class AdministratorController {

    private final CommandDispatcher dispatcher;
    private final AccountList accounts;

    AdministratorController(CommandDispatcher dispatcher, AccountList accounts) {
        this.dispatcher = dispatcher;
        this.accounts = accounts;
    }

    record AdminProposals(List<AccountEntry> items) {}

    @Operation(summary = "The accounts that wait for a second administrator's consent, the oldest proposal first")
    @GetMapping("/admin-proposals")
    AdminProposals proposals(@AuthenticationPrincipal Actor actor) {
        return new AdminProposals(accounts.proposedAsAdmin(actor.region()));
    }

    @Operation(
            summary = "Agree that a proposed account becomes an administrator",
            description = "SEPARATION_OF_DUTIES for the one who proposed it.")
    @PostMapping("/accounts/{id}/admin-proposal/confirm")
    ResponseEntity<AccountEntry> confirm(
            @AuthenticationPrincipal Actor actor, @PathVariable String id, @IfMatch(required = false) long version) {
        return answer(new ConfirmAdmin(new UserId(id), version, actor));
    }

    @Operation(summary = "Take a proposal back, or decline it")
    @PostMapping("/accounts/{id}/admin-proposal/withdraw")
    ResponseEntity<AccountEntry> withdraw(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String id,
            @IfMatch(required = false) long version,
            @Valid @RequestBody(required = false) AccountRequest.@Nullable Withdrawal request) {
        var reason = request == null ? null : request.reason();
        return answer(new WithdrawAdminProposal(new UserId(id), version, reason, actor));
    }

    private ResponseEntity<AccountEntry> answer(AccountCommand command) {
        dispatcher.handle(command);
        return AccountController.answer(
                accounts.seen(command.account(), command.actor().region()));
    }
}
