package io.mubiao.identity.token;

import com.nimbusds.jwt.SignedJWT;
import io.mubiao.identity.secret.RandomSecret;
import io.mubiao.shared.org.Credential;
import java.security.Principal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.ParseException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.stereotype.Component;

/**
 * The codes under way, shared by all processes. Spring's own table would keep codes and tokens readable, keep a row
 * for every token of every script, and need a schema of its own on the search path; of what it keeps, a public client
 * without refresh tokens needs this much.
 */
@Component
class CodeGrants implements OAuth2AuthorizationService {

    /** Whoever is signed out, by another password or a suspension or themselves, leaves no code behind that works. */
    private static final String OF_CODE = """
            code_digest = :value
            and exists (select from identity.sign_in s
                        where s.account = code_grant.account and 'session:' || s.id = code_grant.credential)
            """;

    private final JdbcClient jdbc;
    private final RegisteredClientRepository clients;

    CodeGrants(JdbcClient jdbc, RegisteredClientRepository clients) {
        this.jdbc = jdbc;
        this.clients = clients;
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        var code = authorization.getToken(OAuth2AuthorizationCode.class);
        if (code == null) {
            return; // a script's token speaks for itself
        }
        if (!code.isInvalidated()) {
            insert(authorization, code.getToken());
        } else {
            redeem(authorization);
        }
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        jdbc.sql("delete from identity.code_grant where id = :id")
                .param("id", authorization.getId())
                .update();
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return find("id = :value", id, null, token -> {});
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        var digest = RandomSecret.digest(token);
        if (type != null && OAuth2ParameterNames.CODE.equals(type.getValue())) {
            return find(OF_CODE, digest, token, grant -> {});
        }
        if (type != null && OidcParameterNames.ID_TOKEN.equals(type.getValue())) {
            return find("id_token_digest = :value", digest, null, grant -> grant.token(idToken(token)));
        }
        return null;
    }

    private void insert(OAuth2Authorization authorization, OAuth2AuthorizationCode code) {
        jdbc.sql("delete from identity.code_grant where expires_at < now()").update();
        var request = request(authorization);
        jdbc.sql("""
                        insert into identity.code_grant (id, account, code_digest, issued_at, code_expires_at, redeemed,
                            client, redirect_uri, scopes, code_challenge, nonce, credential, expires_at)
                        values (:id, :account, :code, :issued, :codeExpires, false,
                            :client, :redirectUri, :scopes, :challenge, :nonce, :credential, now() + interval '12 hours')
                        """)
                .param("id", authorization.getId())
                .param("account", authorization.getPrincipalName())
                .param("code", RandomSecret.digest(code.getTokenValue()))
                .param("issued", time(code.getIssuedAt()))
                .param("codeExpires", time(code.getExpiresAt()))
                .param("client", authorization.getRegisteredClientId())
                .param("redirectUri", request.getRedirectUri())
                .param("scopes", request.getScopes().toArray(String[]::new))
                .param("challenge", request.getAdditionalParameters().get(PkceParameterNames.CODE_CHALLENGE))
                .param("nonce", request.getAdditionalParameters().get(OidcParameterNames.NONCE))
                .param("credential", credential(authorization))
                .update();
    }

    /** A code is good once, also when two ask at the same moment. */
    private void redeem(OAuth2Authorization authorization) {
        var idToken = authorization.getToken(OidcIdToken.class);
        int redeemed = jdbc.sql("""
                        update identity.code_grant set redeemed = true, id_token_digest = :idToken
                        where id = :id and not redeemed
                        """)
                .param(
                        "idToken",
                        idToken == null
                                ? null
                                : RandomSecret.digest(idToken.getToken().getTokenValue()))
                .param("id", authorization.getId())
                .update();
        if (redeemed == 0) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
        }
    }

    private @Nullable OAuth2Authorization find(
            String condition, String value, @Nullable String code, Consumer<OAuth2Authorization.Builder> more) {
        return jdbc.sql("select * from identity.code_grant where expires_at > now() and " + condition)
                .param("value", value)
                .query((row, number) -> authorization(row, code, more))
                .optional()
                .orElse(null);
    }

    private OAuth2Authorization authorization(
            ResultSet row, @Nullable String code, Consumer<OAuth2Authorization.Builder> more) throws SQLException {
        var client = clients.findById(row.getString("client"));
        if (client == null) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
        }
        var account = row.getString("account");
        var authorization = OAuth2Authorization.withRegisteredClient(client)
                .id(row.getString("id"))
                .principalName(account)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizedScopes(scopes(row))
                .attribute(Principal.class.getName(), person(account, row.getString("credential")))
                .attribute(OAuth2AuthorizationRequest.class.getName(), request(row));
        if (code != null) {
            boolean redeemed = row.getBoolean("redeemed");
            authorization.token(
                    new OAuth2AuthorizationCode(code, instant(row, "issued_at"), instant(row, "code_expires_at")),
                    metadata -> metadata.put(OAuth2Authorization.Token.INVALIDATED_METADATA_NAME, redeemed));
        }
        more.accept(authorization);
        return authorization.build();
    }

    private static Authentication person(String account, @Nullable String credential) {
        var person = UsernamePasswordAuthenticationToken.authenticated(account, null, AuthorityUtils.NO_AUTHORITIES);
        person.setDetails(credential == null ? null : new Credential(credential));
        return person;
    }

    /** The session of whoever asked for the code. */
    private static @Nullable String credential(OAuth2Authorization authorization) {
        Authentication person = authorization.getAttribute(Principal.class.getName());
        return person != null && person.getDetails() instanceof Credential session ? session.value() : null;
    }

    private static OAuth2AuthorizationRequest request(ResultSet row) throws SQLException {
        var parameters = new HashMap<String, Object>();
        parameters.put(PkceParameterNames.CODE_CHALLENGE, row.getString("code_challenge"));
        parameters.put(PkceParameterNames.CODE_CHALLENGE_METHOD, "S256");
        var nonce = row.getString("nonce");
        if (nonce != null) {
            parameters.put(OidcParameterNames.NONCE, nonce);
        }
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri("/oauth2/authorize")
                .clientId(row.getString("client"))
                .redirectUri(row.getString("redirect_uri"))
                .scopes(scopes(row))
                .additionalParameters(parameters)
                .build();
    }

    private static OAuth2AuthorizationRequest request(OAuth2Authorization authorization) {
        OAuth2AuthorizationRequest request = authorization.getAttribute(OAuth2AuthorizationRequest.class.getName());
        if (request == null) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_REQUEST);
        }
        return request;
    }

    /** Its digest is in the table, so it is what we once signed: the claims can be believed. */
    private static OidcIdToken idToken(String token) {
        try {
            var claims = SignedJWT.parse(token).getJWTClaimsSet();
            return new OidcIdToken(
                    token,
                    claims.getIssueTime().toInstant(),
                    claims.getExpirationTime().toInstant(),
                    Map.of("sub", claims.getSubject(), "aud", claims.getAudience()));
        } catch (ParseException e) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_TOKEN);
        }
    }

    private static Set<String> scopes(ResultSet row) throws SQLException {
        return Set.of((String[]) row.getArray("scopes").getArray());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
