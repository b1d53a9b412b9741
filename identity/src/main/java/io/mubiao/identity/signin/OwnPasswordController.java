package io.mubiao.identity.signin;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.mubiao.identity.secret.Passwords;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Changing one's password over HTTP. */
@RestController
class OwnPasswordController {

    private final PasswordChange change;
    private final Passwords passwords;
    private final LockOut lockOut;

    OwnPasswordController(PasswordChange change, Passwords passwords, LockOut lockOut) {
        this.change = change;
        this.passwords = passwords;
        this.lockOut = lockOut;
    }

    /**
     * @param chosen the new password, {@code new} in JSON
     * @param keepKeys default: the keys of the account end with its password
     */
    record Change(
            @NotNull(message = "不能为空") String current,
            @NotNull(message = "不能为空") @JsonProperty("new") String chosen,
            @Nullable Boolean keepKeys) {

        @Override
        public String toString() {
            return "Change[]"; // never the passwords
        }
    }

    /** A stolen token is no way to try passwords out: wrong ones count as at sign-in. */
    @PostMapping("/identity/me/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@AuthenticationPrincipal Actor actor, @Valid @RequestBody Change request) {
        if (lockOut.refusesSignedIn(actor.id()) || !passwords.matches(actor.id(), request.current())) {
            lockOut.failedSignedIn(actor.id());
            throw new DomainException(ErrorCode.FORBIDDEN, "当前密码不正确，或者错误次数过多须稍后重试");
        }
        change.change(actor, request.chosen(), Boolean.TRUE.equals(request.keepKeys()));
    }
}
