package io.mubiao.identity.account;

import io.mubiao.identity.account.AccountCommand.CreateApiKey;
import io.mubiao.identity.account.AccountCommand.RevokeApiKey;
import io.mubiao.identity.secret.ApiKeys;
import io.mubiao.identity.secret.ApiKeys.ApiKey;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.UserId;
import io.mubiao.shared.platform.AllowedRoles;
import io.mubiao.shared.platform.command.CommandDispatcher;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Keys for scripts over HTTP: everybody makes their own; administrators list and revoke those of their region. */
@RestController
class ApiKeyController {

    private final CommandDispatcher dispatcher;
    private final AccountList accounts;
    private final ApiKeys keys;

    ApiKeyController(CommandDispatcher dispatcher, AccountList accounts, ApiKeys keys) {
        this.dispatcher = dispatcher;
        this.accounts = accounts;
        this.keys = keys;
    }

    /** @param secret told here and never again */
    record NewKey(String id, UserId account, String label, String secret) {}

    record Keys(List<ApiKey> items) {}

    @PostMapping("/identity/me/api-keys")
    @ResponseStatus(HttpStatus.CREATED)
    NewKey createOwn(@AuthenticationPrincipal Actor actor, @Valid @RequestBody AccountRequest.CreateKey request) {
        return create(actor.id(), actor, request);
    }

    @Operation(
            summary = "A key of one's own account",
            description =
                    "FORBIDDEN for anybody else's: whoever makes a key learns its secret and could act as its owner.")
    @PostMapping("/identity/accounts/{id}/api-keys")
    @AllowedRoles(Role.ADMIN)
    @ResponseStatus(HttpStatus.CREATED)
    NewKey create(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String id,
            @Valid @RequestBody AccountRequest.CreateKey request) {
        return create(new UserId(id), actor, request);
    }

    @PostMapping("/identity/me/api-keys/{key}/revoke")
    ApiKey revokeOwn(@AuthenticationPrincipal Actor actor, @PathVariable String key) {
        return revoke(actor.id(), actor, key);
    }

    @PostMapping("/identity/accounts/{id}/api-keys/{key}/revoke")
    @AllowedRoles(Role.ADMIN)
    ApiKey revoke(@AuthenticationPrincipal Actor actor, @PathVariable String id, @PathVariable String key) {
        return revoke(new UserId(id), actor, key);
    }

    @GetMapping("/identity/me/api-keys")
    Keys listOwn(@AuthenticationPrincipal Actor actor) {
        return new Keys(keys.of(actor.id()));
    }

    @GetMapping("/identity/accounts/{id}/api-keys")
    @AllowedRoles(Role.ADMIN)
    Keys list(@AuthenticationPrincipal Actor actor, @PathVariable String id) {
        return new Keys(keys.of(accounts.seen(new UserId(id), actor.region()).id()));
    }

    private NewKey create(UserId account, Actor actor, AccountRequest.CreateKey request) {
        var id = request.id() == null ? keys.newId(account) : request.id();
        var secret = dispatcher.handle(new CreateApiKey(account, id, request.label(), actor), () -> keys.issue(id));
        return new NewKey(id, account, request.label(), secret);
    }

    private ApiKey revoke(UserId account, Actor actor, String key) {
        dispatcher.handle(new RevokeApiKey(account, key, actor));
        return keys.of(account).stream()
                .filter(found -> found.id().equals(key))
                .findFirst()
                .orElseThrow(() -> new DomainException(ErrorCode.API_KEY_NOT_FOUND, "没有编号为 " + key + " 的接口密钥"));
    }
}
