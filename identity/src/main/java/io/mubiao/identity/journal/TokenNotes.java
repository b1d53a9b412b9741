package io.mubiao.identity.journal;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.mubiao.shared.org.Credential;
import io.mubiao.shared.platform.journal.AccessNote;
import io.mubiao.shared.platform.journal.Caller;
import java.text.ParseException;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationToken;
import org.springframework.stereotype.Component;

/** Notes for whom a token is given, read from the token itself before it leaves, and with which key it was refused. */
@Component
class TokenNotes {

    private final Callers callers;

    TokenNotes(Callers callers) {
        this.callers = callers;
    }

    @EventListener
    void on(AuthenticationSuccessEvent event) throws ParseException {
        if (event.getAuthentication() instanceof OAuth2AccessTokenAuthenticationToken given) {
            var claims = SignedJWT.parse(given.getAccessToken().getTokenValue()).getJWTClaimsSet();
            AccessNote.current().succeeded(caller(claims));
        }
    }

    @EventListener
    void on(AbstractAuthenticationFailureEvent event) {
        if (event.getException() instanceof OAuth2AuthenticationException refusal) {
            AccessNote.current()
                    .refused(
                            callers.withKey(event.getAuthentication().getName()),
                            refusal.getError().getErrorCode());
        }
    }

    private static Caller caller(JWTClaimsSet claims) throws ParseException {
        return new Caller(
                claims.getSubject(),
                claims.getStringClaim("name"),
                claims.getStringClaim("unit"),
                claims.getStringClaim("region"),
                claims.getStringClaim(Credential.CLAIM));
    }
}
