package io.mubiao.identity.secret;

import io.mubiao.shared.org.UserId;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.text.VisibleText;
import java.nio.charset.StandardCharsets;

/** What a password must be, in the spirit of NIST SP 800-63B: long, and not the user name; no rules of composition. */
final class PasswordRules {

    private static final int SHORTEST = 12;

    /** bcrypt reads no further. */
    private static final int MOST_BYTES = 72;

    private PasswordRules() {}

    /** @throws DomainException {@code WEAK_PASSWORD}, saying why */
    static void require(UserId account, String password) {
        if (VisibleText.isInvisible(password) || password.codePointCount(0, password.length()) < SHORTEST) {
            throw weak("密码至少 " + SHORTEST + " 个字符");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw weak("密码不能超过 " + MOST_BYTES + " 字节（约 " + MOST_BYTES / 3 + " 个汉字）");
        }
        if (password.strip().equalsIgnoreCase(account.value())) {
            throw weak("密码不能与用户名相同");
        }
    }

    private static DomainException weak(String detail) {
        return new DomainException(ErrorCode.WEAK_PASSWORD, detail);
    }
}
