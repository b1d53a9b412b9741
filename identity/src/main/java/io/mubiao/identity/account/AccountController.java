package io.mubiao.identity.account;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.mubiao.identity.account.AccountCommand.ChangeRoles;
import io.mubiao.identity.account.AccountCommand.CreateAccount;
import io.mubiao.identity.account.AccountCommand.GrantRole;
import io.mubiao.identity.account.AccountCommand.RenameAccount;
import io.mubiao.identity.account.AccountCommand.ResetPassword;
import io.mubiao.identity.account.AccountCommand.ResumeAccount;
import io.mubiao.identity.account.AccountCommand.RevokeRole;
import io.mubiao.identity.account.AccountCommand.SuspendAccount;
import io.mubiao.identity.account.AccountCommand.TransferAccount;
import io.mubiao.identity.secret.Passwords;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UserId;
import io.mubiao.shared.platform.AllowedRoles;
import io.mubiao.shared.platform.IfMatch;
import io.mubiao.shared.platform.PlainText;
import io.mubiao.shared.platform.command.CommandDispatcher;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The accounts of a region over HTTP, for its administrators; every answer carries the version as {@code ETag}. */
@RestController("identityAccountController")
@RequestMapping("/identity/accounts")
@AllowedRoles(Role.ADMIN)
class AccountController {

    private static final int LARGEST_PAGE = 200;

    private final CommandDispatcher dispatcher;
    private final AccountList accounts;
    private final Passwords passwords;

    AccountController(CommandDispatcher dispatcher, AccountList accounts, Passwords passwords) {
        this.dispatcher = dispatcher;
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /** @param next the {@code cursor} of the next page, null on the last one */
    record AccountPage(List<AccountEntry> items, @Nullable UserId next) {}

    /** @param oneTimePassword told here and never again; null when it is the caller's or was told before */
    record Opened(
            @JsonUnwrapped AccountEntry account, @Nullable String oneTimePassword) {}

    @PostMapping
    ResponseEntity<Opened> create(
            @AuthenticationPrincipal Actor actor, @Valid @RequestBody AccountRequest.Create request) {
        var id = new UserId(request.id());
        var command = new CreateAccount(id, request.name(), new UnitId(request.unit()), request.roles(), actor);
        var oneTime = dispatcher.handle(command, () -> passwords.issueFirst(id, request.password()));
        var account = accounts.seen(id, actor.region());
        return ResponseEntity.created(URI.create("/identity/accounts/" + id))
                .eTag(Long.toString(account.version()))
                .body(new Opened(account, oneTime));
    }

    @PostMapping("/{id}/suspend")
    ResponseEntity<AccountEntry> suspend(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String id,
            @IfMatch(required = false) long version,
            @Valid @RequestBody AccountRequest.Because request) {
        return answer(new SuspendAccount(new UserId(id), version, request.reason(), actor));
    }

    @PostMapping("/{id}/resume")
    ResponseEntity<AccountEntry> resume(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String id,
            @IfMatch(required = false) long version,
            @Valid @RequestBody AccountRequest.Because request) {
        return answer(new ResumeAccount(new UserId(id), version, request.reason(), actor));
    }

    @PostMapping("/{id}/grant")
    ResponseEntity<AccountEntry> grant(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String id,
            @IfMatch(required = false) long version,
            @Valid @RequestBody AccountRequest.OneRole request) {
        return answer(new GrantRole(new UserId(id), version, request.role(), actor));
    }

    @PostMapping("/{id}/revoke")
    ResponseEntity<AccountEntry> revoke(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String id,
            @IfMatch(required = false) long version,
            @Valid @RequestBody AccountRequest.OneRole request) {
        return answer(new RevokeRole(new UserId(id), version, request.role(), actor));
    }

    @Operation(
            summary = "Exactly these roles from now on",
            description =
                    "What is revoked is recorded before what is granted. ROLES_INCOMPATIBLE for roles that exclude"
                            + " each other. Where two persons make an administrator, ADMIN is proposed.")
    @PostMapping("/{id}/roles")
    ResponseEntity<AccountEntry> changeRoles(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String id,
            @IfMatch(required = false) long version,
            @Valid @RequestBody AccountRequest.Roles request) {
        return answer(new ChangeRoles(new UserId(id), version, request.roles(), actor));
    }

    @PostMapping("/{id}/rename")
    ResponseEntity<AccountEntry> rename(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String id,
            @IfMatch(required = false) long version,
            @Valid @RequestBody AccountRequest.Rename request) {
        return answer(new RenameAccount(new UserId(id), version, request.name(), actor));
    }

    @PostMapping("/{id}/transfer")
    ResponseEntity<AccountEntry> transfer(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String id,
            @IfMatch(required = false) long version,
            @Valid @RequestBody AccountRequest.Transfer request) {
        return answer(new TransferAccount(new UserId(id), version, new UnitId(request.unit()), actor));
    }

    @PostMapping("/{id}/reset-password")
    ResponseEntity<Opened> resetPassword(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String id,
            @IfMatch(required = false) long version,
            @Valid @RequestBody(required = false) AccountRequest.@Nullable Reset request) {
        var user = new UserId(id);
        var command = new ResetPassword(user, version, AccountRequest.Reset.keepsKeys(request), actor);
        var oneTime = dispatcher.handle(command, () -> passwords.issue(user));
        var account = accounts.seen(user, actor.region());
        return ResponseEntity.ok().eTag(Long.toString(account.version())).body(new Opened(account, oneTime));
    }

    @GetMapping
    AccountPage list(
            @AuthenticationPrincipal Actor actor,
            @RequestParam(required = false) @Nullable @PlainText(max = 50) String q,
            @RequestParam(required = false) @Nullable @Pattern(regexp = AccountRequest.UNIT_CODE) String unit,
            @RequestParam(required = false) @Nullable Role role,
            @RequestParam(required = false) @Nullable AccountStatus status,
            @RequestParam(defaultValue = "") @Pattern(regexp = "|" + AccountRequest.USER_NAME) String cursor,
            @RequestParam(defaultValue = "50") int size) {
        int limit = Math.max(1, Math.min(size, LARGEST_PAGE));
        var found = accounts.list(actor.region(), new AccountList.Filter(q, unit, role, status), cursor, limit);
        if (found.size() <= limit) {
            return new AccountPage(found, null);
        }
        var items = found.subList(0, limit);
        return new AccountPage(items, items.get(limit - 1).id());
    }

    @GetMapping("/{id}")
    ResponseEntity<AccountEntry> find(@AuthenticationPrincipal Actor actor, @PathVariable String id) {
        return answer(accounts.seen(new UserId(id), actor.region()));
    }

    private ResponseEntity<AccountEntry> answer(AccountCommand command) {
        dispatcher.handle(command);
        return answer(accounts.seen(command.account(), command.actor().region()));
    }

    static ResponseEntity<AccountEntry> answer(AccountEntry account) {
        return ResponseEntity.ok().eTag(Long.toString(account.version())).body(account);
    }
}
