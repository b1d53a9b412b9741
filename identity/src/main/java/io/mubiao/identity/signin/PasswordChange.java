package io.mubiao.identity.signin;

import io.mubiao.identity.account.AccountCommand.ChangePassword;
import io.mubiao.identity.secret.Passwords;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.platform.command.CommandDispatcher;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import org.springframework.stereotype.Component;

/** The owner of an account puts another password in place of the present one. */
@Component
class PasswordChange {

    private final CommandDispatcher dispatcher;
    private final Passwords passwords;

    PasswordChange(CommandDispatcher dispatcher, Passwords passwords) {
        this.dispatcher = dispatcher;
        this.passwords = passwords;
    }

    /** Signs the owner out everywhere; scripts too, unless the keys are to be kept. */
    void change(Actor owner, String password, boolean keepKeys) {
        if (passwords.matches(owner.id(), password)) {
            throw new DomainException(ErrorCode.WEAK_PASSWORD, "新密码不能与当前密码相同");
        }
        dispatcher.handle(new ChangePassword(owner.id(), keepKeys, owner), () -> {
            passwords.choose(owner.id(), password);
            return null;
        });
    }
}
