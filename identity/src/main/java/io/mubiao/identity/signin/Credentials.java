package io.mubiao.identity.signin;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** What sign-in compares a password with. */
@Component
class Credentials {

    private static final Pattern USER_NAME = Pattern.compile("[a-z][a-z0-9._-]{0,31}");

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;

    Credentials(JdbcClient jdbc, PasswordEncoder encoder) {
        this.jdbc = jdbc;
        this.encoder = encoder;
    }

    /**
     * Compares a password also when there is no such account, or it is closed or suspended: all take as long. Not a
     * bean, or Spring would ask it a second time as everybody's parent.
     */
    AuthenticationProvider check(LockOut lockOut) {
        var provider = new GuardedComparison(lockOut, this::load);
        provider.setPasswordEncoder(encoder);
        provider.setAlwaysPerformAdditionalChecksOnUser(true);
        return provider;
    }

    /** Guesses sent all at once are compared before the first failures are counted: it looks at these afterwards. */
    private static final class GuardedComparison extends DaoAuthenticationProvider {

        private final LockOut lockOut;

        GuardedComparison(LockOut lockOut, UserDetailsService accounts) {
            super(accounts);
            this.lockOut = lockOut;
        }

        @Override
        public Authentication authenticate(Authentication attempt) {
            var signedIn = super.authenticate(attempt);
            if (attempt.getDetails() instanceof SignInPlace place
                    && lockOut.refuses(new UserId(signedIn.getName()), place)) {
                throw new LockedException("closed to strangers");
            }
            return signedIn;
        }
    }

    private UserDetails load(String name) {
        if (!isUserName(name)) {
            throw UsernameNotFoundException.fromUsername(name);
        }
        return jdbc.sql("""
                        select a.id, a.status, c.hash, c.must_change
                        from identity.account a join identity.credential c on c.account = a.id
                        where a.id = :name
                        """)
                .param("name", name)
                .query(Credentials::details)
                .optional()
                .orElseThrow(() -> UsernameNotFoundException.fromUsername(name));
    }

    /** Whether an account could have this name at all. */
    static boolean isUserName(String name) {
        return USER_NAME.matcher(name).matches();
    }

    /** The account as the author of its own deeds. */
    Actor actor(UserId account) {
        return jdbc.sql("select * from identity.account where id = :id")
                .param("id", account.value())
                .query(Credentials::actor)
                .single();
    }

    private static UserDetails details(ResultSet row, int number) throws SQLException {
        return User.withUsername(row.getString("id"))
                .password(row.getString("hash"))
                .disabled(!row.getString("status").equals("ACTIVE"))
                .authorities(
                        row.getBoolean("must_change") ? new String[] {SignIns.MUST_CHANGE_PASSWORD} : new String[0])
                .build();
    }

    private static Actor actor(ResultSet row, int number) throws SQLException {
        Set<Role> roles = Stream.of((String[]) row.getArray("roles").getArray())
                .map(Role::valueOf)
                .collect(Collectors.toSet());
        return new Actor(
                new UserId(row.getString("id")),
                row.getString("name"),
                new UnitId(row.getString("unit")),
                row.getString("region"),
                roles);
    }
}
