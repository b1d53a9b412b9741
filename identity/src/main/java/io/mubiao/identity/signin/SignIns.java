package io.mubiao.identity.signin;

import io.mubiao.identity.IdentityConfiguration;
import io.mubiao.identity.notice.SignInPlaces;
import io.mubiao.identity.secret.RandomSecret;
import io.mubiao.shared.org.AccountEvent.AccountSuspended;
import io.mubiao.shared.org.AccountEvent.PasswordChanged;
import io.mubiao.shared.org.AccountEvent.PasswordReset;
import io.mubiao.shared.org.Credential;
import io.mubiao.shared.org.UserId;
import io.mubiao.shared.platform.SecurityProperties;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Who is signed in with which browser. The table is shared by all processes and survives them; a new sign-in always
 * gets a new cookie, and whoever is suspended or given another password is signed out everywhere at once.
 */
@Component
@ProcessingGroup(IdentityConfiguration.AT_ONCE)
class SignIns implements SecurityContextRepository {

    /** The authority of somebody who may only choose another password. */
    static final String MUST_CHANGE_PASSWORD = "MUST_CHANGE_PASSWORD";

    static final String COOKIE = "MUBIAO_SIGN_IN";

    private static final Duration WORKING_DAY = Duration.ofHours(12);

    private final JdbcClient jdbc;
    private final SignInPlaces places;
    private final HostCookie cookie;

    SignIns(JdbcClient jdbc, SignInPlaces places, SecurityProperties security) {
        this.jdbc = jdbc;
        this.places = places;
        this.cookie = new HostCookie(COOKIE, security.isHttps());
    }

    private record SignedIn(String account, boolean mustChange, String session) {

        Authentication toAuthentication() {
            var person = UsernamePasswordAuthenticationToken.authenticated(
                    account,
                    null,
                    mustChange
                            ? AuthorityUtils.createAuthorityList(MUST_CHANGE_PASSWORD)
                            : AuthorityUtils.NO_AUTHORITIES);
            person.setDetails(Credential.session(session));
            return person;
        }
    }

    @EventHandler
    void on(AccountSuspended event) {
        signOutEverywhere(event.account());
    }

    @EventHandler
    void on(PasswordReset event) {
        signOutEverywhere(event.account());
    }

    @EventHandler
    void on(PasswordChanged event) {
        signOutEverywhere(event.account());
    }

    @Override
    @SuppressWarnings("deprecation") // the only abstract way to load; the request is all it needs
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return find(holder.getRequest()).map(SecurityContextImpl::new).orElseGet(SecurityContextImpl::new);
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return find(request).isPresent();
    }

    /** Called when somebody has signed in, and, with an empty context, when somebody has signed out. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        cookie.read(request).ifPresent(this::forget);
        // only people sign in: an API key, whose id may well be somebody's user name, gets no cookie
        if (context.getAuthentication() instanceof UsernamePasswordAuthenticationToken person) {
            var token = RandomSecret.token();
            remember(token, person.getName());
            places.note(new UserId(person.getName()), request.getRemoteAddr());
            cookie.write(response, token, WORKING_DAY);
        } else {
            cookie.write(response, "", Duration.ZERO);
        }
    }

    /** A one-time password opens the page on which to choose another, and nothing else. */
    private Optional<Authentication> find(HttpServletRequest request) {
        boolean atSignIn = request.getRequestURI().startsWith(request.getContextPath() + "/login");
        return cookie.read(request)
                .flatMap(this::find)
                .filter(found -> atSignIn || !found.mustChange())
                .map(SignedIn::toAuthentication);
    }

    private Optional<SignedIn> find(String token) {
        return jdbc.sql("""
                        select s.account, c.must_change, s.id as session
                        from identity.sign_in s join identity.credential c on c.account = s.account
                        where s.token_digest = :digest and s.expires_at > now()
                        """)
                .param("digest", RandomSecret.digest(token))
                .query(SignedIn.class)
                .optional();
    }

    private void remember(String token, String account) {
        jdbc.sql("delete from identity.sign_in where expires_at < now()").update();
        jdbc.sql("""
                        insert into identity.sign_in (token_digest, account, expires_at)
                        values (:digest, :account, now() + make_interval(secs => :seconds))
                        """)
                .param("digest", RandomSecret.digest(token))
                .param("account", account)
                .param("seconds", WORKING_DAY.toSeconds())
                .update();
    }

    private void forget(String token) {
        jdbc.sql("delete from identity.sign_in where token_digest = :digest")
                .param("digest", RandomSecret.digest(token))
                .update();
    }

    private void signOutEverywhere(UserId account) {
        jdbc.sql("delete from identity.sign_in where account = :account")
                .param("account", account.value())
                .update();
    }
}
