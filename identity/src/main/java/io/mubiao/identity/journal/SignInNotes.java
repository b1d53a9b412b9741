package io.mubiao.identity.journal;

import io.mubiao.shared.org.Trace;
import io.mubiao.shared.platform.journal.AccessNote;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationToken;
import org.springframework.stereotype.Component;

/** Notes who signs in and out, and why a sign-in is refused. What was typed as a password is never looked at. */
@Component
class SignInNotes {

    private static final Logger log = LoggerFactory.getLogger(SignInNotes.class);

    private final Callers callers;

    SignInNotes(Callers callers) {
        this.callers = callers;
    }

    @EventListener
    void on(AuthenticationSuccessEvent event) {
        if (event.getAuthentication() instanceof UsernamePasswordAuthenticationToken person) {
            AccessNote.current().succeeded(callers.withPassword(person.getName()));
        } else if (event.getAuthentication() instanceof OidcLogoutAuthenticationToken out && out.getIdToken() != null) {
            AccessNote.current().succeeded(callers.signedIn(out.getIdToken().getSubject()));
        }
    }

    @EventListener
    void on(AbstractAuthenticationFailureEvent event) {
        if (event.getException() instanceof InternalAuthenticationServiceException) {
            return; // the database is away: there is nobody to look up
        }
        if (event.getAuthentication() instanceof UsernamePasswordAuthenticationToken person) {
            var caller = callers.withPassword(person.getName());
            var reason = reason(event.getException());
            log.info("sign-in refused: {} of {} from {}", reason, caller.account(), MDC.get(Trace.ADDRESS));
            AccessNote.current().refused(caller, reason);
        }
    }

    @EventListener
    void on(LogoutSuccessEvent event) {
        AccessNote.current()
                .succeeded(callers.signedIn(event.getAuthentication().getName()));
    }

    /** One text for a wrong password and a name that nobody has, as at the sign-in itself. */
    private static String reason(AuthenticationException refusal) {
        if (refusal instanceof LockedException) {
            return "LOCKED";
        }
        if (refusal instanceof DisabledException) {
            return "ACCOUNT_SUSPENDED";
        }
        return "BAD_CREDENTIALS";
    }
}
