package io.mubiao.identity.token;

import io.mubiao.identity.secret.ApiKeys;
import io.mubiao.identity.secret.ApiKeys.WorkingKey;
import io.mubiao.identity.secret.RandomSecret;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** Who may ask for tokens: the web page for whoever signed in, and every API key for its account. */
final class Clients implements RegisteredClientRepository {

    static final String WEB = "mubiao-web";

    /** The setting of a client that is the account it speaks for. */
    static final String ACCOUNT = "mubiao.account";

    private static final Pattern KEY_ID = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

    private final ApiKeys keys;
    private final TokenSettings tokens;
    private final RegisteredClient web;
    private final WorkingKey nobody;

    Clients(ApiKeys keys, PasswordEncoder encoder, List<String> redirectUris, TokenSettings tokens) {
        this.keys = keys;
        this.tokens = tokens;
        this.web = web(redirectUris, tokens);
        this.nobody = new WorkingKey("", "", String.valueOf(encoder.encode(RandomSecret.token())));
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    /**
     * An id that no key has is answered with a key that no secret fits: the refusal takes as long as that of a wrong
     * secret, and does not tell which ids exist.
     */
    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        if (clientId.equals(WEB)) {
            return web;
        }
        if (!KEY_ID.matcher(clientId).matches()) {
            return null;
        }
        return script(clientId, keys.working(clientId).orElse(nobody));
    }

    /** Asked for when a hash is to be renewed; ours are renewed when a new secret is made. */
    @Override
    public void save(RegisteredClient client) {}

    private static RegisteredClient web(List<String> redirectUris, TokenSettings tokens) {
        return RegisteredClient.withId(WEB)
                .clientId(WEB)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUris(uris -> uris.addAll(redirectUris))
                .postLogoutRedirectUris(uris -> uris.addAll(redirectUris))
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(tokens)
                .build();
    }

    private RegisteredClient script(String id, WorkingKey key) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientSecret(key.secretHash())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .clientSettings(
                        ClientSettings.builder().setting(ACCOUNT, key.account()).build())
                .tokenSettings(tokens)
                .build();
    }
}
