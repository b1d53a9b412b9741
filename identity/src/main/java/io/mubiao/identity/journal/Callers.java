package io.mubiao.identity.journal;

import io.mubiao.shared.org.Credential;
import io.mubiao.shared.platform.journal.Caller;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is behind a name or a key that somebody came with. */
@Component
class Callers {

    /** Anything else that was typed could be a password in the wrong field. */
    private static final Pattern USER_NAME = Pattern.compile("[a-z][a-z0-9._-]{0,31}");

    private static final Pattern KEY_ID = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

    private static final String WEB = "mubiao-web";
    private static final String PASSWORD = "password";

    private final JdbcClient jdbc;

    Callers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody who signs in with a password. */
    Caller withPassword(@Nullable String name) {
        if (name == null || !USER_NAME.matcher(name).matches()) {
            return new Caller(null, null, null, null, PASSWORD);
        }
        return account("id = ?", name, PASSWORD).orElseGet(() -> new Caller(name, null, null, null, PASSWORD));
    }

    /** Somebody who is signed in. */
    Caller signedIn(@Nullable String name) {
        return name == null ? Caller.UNKNOWN : account("id = ?", name, null).orElse(Caller.UNKNOWN);
    }

    /** A script that came with a key; of the web page nobody knows yet for whom it asks. */
    Caller withKey(@Nullable String id) {
        if (id == null || id.equals(WEB) || !KEY_ID.matcher(id).matches()) {
            return Caller.UNKNOWN;
        }
        var credential = Credential.key(id).value();
        return account("id = (select account from identity.api_key where id = ?)", id, credential)
                .orElseGet(() -> new Caller(null, null, null, null, credential));
    }

    private Optional<Caller> account(String condition, String value, @Nullable String credential) {
        return jdbc.sql("select id, name, unit, region from identity.account where " + condition)
                .param(value)
                .query((row, number) -> new Caller(
                        row.getString("id"),
                        row.getString("name"),
                        row.getString("unit"),
                        row.getString("region"),
                        credential))
                .optional();
    }
}
