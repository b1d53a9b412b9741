package io.mubiao.identity.secret;

import io.mubiao.shared.org.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The passwords of the accounts, of which only hashes are kept. */
@Component
public class Passwords {

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;

    Passwords(JdbcClient jdbc, PasswordEncoder encoder) {
        this.jdbc = jdbc;
        this.encoder = encoder;
    }

    /**
     * Gives a new account its one-time password; an account that has a password keeps it.
     *
     * @param given what the administrator chose, or null
     * @return the password if it was made here, else null
     */
    public @Nullable String issueFirst(UserId account, @Nullable String given) {
        if (exists(account)) {
            return null;
        }
        if (given == null) {
            return issue(account);
        }
        PasswordRules.require(account, given);
        put(account, encode(given), true);
        return null;
    }

    /** Makes a one-time password. */
    public String issue(UserId account) {
        var password = RandomSecret.legible();
        put(account, encode(password), true);
        return password;
    }

    /** Takes what the owner chose. */
    public void choose(UserId account, String password) {
        PasswordRules.require(account, password);
        put(account, encode(password), false);
    }

    public void put(UserId account, String hash, boolean mustChange) {
        jdbc.sql("""
                        insert into identity.credential (account, hash, must_change)
                        values (:account, :hash, :mustChange)
                        on conflict (account) do update
                        set hash = excluded.hash, must_change = excluded.must_change
                        """)
                .param("account", account.value())
                .param("hash", hash)
                .param("mustChange", mustChange)
                .update();
    }

    /** The hash in a form that names how it was made. */
    public String encode(String password) {
        return String.valueOf(encoder.encode(password));
    }

    public boolean matches(UserId account, String password) {
        return jdbc.sql("select hash from identity.credential where account = :account")
                .param("account", account.value())
                .query(String.class)
                .optional()
                .filter(hash -> encoder.matches(password, hash))
                .isPresent();
    }

    private boolean exists(UserId account) {
        return jdbc.sql("select exists (select from identity.credential where account = :account)")
                .param("account", account.value())
                .query(Boolean.class)
                .single();
    }
}
