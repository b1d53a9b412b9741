package io.mubiao.identity.token;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.security.web.authentication.www.BasicAuthenticationConverter;
import org.springframework.util.StringUtils;

/**
 * The id and secret of a key as they were sent. Spring's own converter takes them for form-encoded, as RFC 6749 §2.3.1
 * wants it, and so turns the plus of a secret that was sent plainly into a blank; here {@link SecretAsSent} decides.
 */
final class KeyCredentials implements AuthenticationConverter {

    private final BasicAuthenticationConverter basic = new BasicAuthenticationConverter();

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        var sent = sent(request);
        if (sent == null) {
            return null;
        }
        var secret = String.valueOf(sent.getCredentials());
        if (!StringUtils.hasText(sent.getName()) || !StringUtils.hasText(secret)) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_REQUEST);
        }
        // no id has a character that form encoding changes, so that a decoded one is always what was meant
        var id = SecretAsSent.formDecoded(sent.getName());
        return new OAuth2ClientAuthenticationToken(
                id == null ? sent.getName() : id, ClientAuthenticationMethod.CLIENT_SECRET_BASIC, secret, Map.of());
    }

    private @Nullable Authentication sent(HttpServletRequest request) {
        try {
            return basic.convert(request);
        } catch (AuthenticationException e) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_REQUEST);
        }
    }
}
