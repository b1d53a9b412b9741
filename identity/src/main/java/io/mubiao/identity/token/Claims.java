package io.mubiao.identity.token;

import io.mubiao.shared.org.Credential;
import io.mubiao.shared.platform.CallerConverter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/** What a token says of the account it speaks for, as the account stands at this moment. */
@Component
class Claims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private final JdbcClient jdbc;

    Claims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Holder(String id, String name, String unit, String region, List<String> roles, long version) {}

    @Override
    public void customize(JwtEncodingContext context) {
        var account = holder(account(context));
        context.getClaims()
                .subject(account.id())
                .claim("name", account.name())
                .claim("unit", account.unit())
                .claim("region", account.region())
                .claim("roles", account.roles())
                .claim(CallerConverter.ACCOUNT_VERSION, account.version())
                .claim(Credential.CLAIM, credential(context).value());
    }

    /** A script comes with its key, whose id it is a client by; a person comes with the session of the code. */
    private static Credential credential(JwtEncodingContext context) {
        if (owner(context) != null) {
            return Credential.key(context.getRegisteredClient().getClientId());
        }
        Authentication person = context.getPrincipal();
        if (person != null && person.getDetails() instanceof Credential session) {
            return session;
        }
        throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
    }

    private static String account(JwtEncodingContext context) {
        Authentication signedIn = context.getPrincipal();
        var owner = owner(context);
        return owner != null ? owner.toString() : signedIn == null ? "" : signedIn.getName();
    }

    private static @Nullable Object owner(JwtEncodingContext context) {
        return context.getRegisteredClient().getClientSettings().getSettings().get(Clients.ACCOUNT);
    }

    private Holder holder(String account) {
        return jdbc.sql("select * from identity.account where id = :id and status = 'ACTIVE'")
                .param("id", account)
                .query(Claims::holder)
                .optional()
                .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT));
    }

    private static Holder holder(ResultSet row, int number) throws SQLException {
        return new Holder(
                row.getString("id"),
                row.getString("name"),
                row.getString("unit"),
                row.getString("region"),
                List.of((String[]) row.getArray("roles").getArray()),
                row.getLong("version"));
    }
}
