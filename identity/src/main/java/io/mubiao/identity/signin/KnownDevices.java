package io.mubiao.identity.signin;

import io.mubiao.identity.secret.RandomSecret;
import io.mubiao.shared.org.UserId;
import io.mubiao.shared.platform.SecurityProperties;
import io.mubiao.shared.platform.Subscriber;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The browsers with which an account signed in before. Whoever holds such a cookie needs the password all the same, but
 * no stranger's guesses keep them out.
 */
@Component
class KnownDevices {

    /** A thief of a browser has this many guesses, then is a stranger like any other. */
    static final int TOLERATED_FAILURES = 10;

    private static final Duration HALF_A_YEAR = Duration.ofDays(180);
    private static final int MOST_DEVICES = 20;

    private final JdbcClient jdbc;
    private final HostCookie cookie;

    KnownDevices(JdbcClient jdbc, SecurityProperties security) {
        this.jdbc = jdbc;
        this.cookie = new HostCookie("MUBIAO_DEVICE", security.isHttps());
    }

    /** From where a request comes. */
    SignInPlace placeOf(HttpServletRequest request) {
        return new SignInPlace(
                Subscriber.of(request.getRemoteAddr()), cookie.read(request).orElse(null));
    }

    boolean isKnown(UserId account, SignInPlace place) {
        return place.device() != null
                && jdbc.sql("""
                                select exists (select from identity.known_device
                                               where token_digest = :digest and account = :account
                                                 and last_used_at > now() - make_interval(secs => :seconds))
                                """)
                        .param("digest", RandomSecret.digest(place.device()))
                        .param("account", account.value())
                        .param("seconds", HALF_A_YEAR.toSeconds())
                        .query(Boolean.class)
                        .single();
    }

    /** Every sign-in gets a new cookie: one that somebody else put into the browser becomes worthless. */
    @Transactional
    void remember(UserId account, SignInPlace place, HttpServletResponse response) {
        var token = RandomSecret.token();
        if (place.device() != null) {
            rename(place.device(), token);
        }
        jdbc.sql("""
                        insert into identity.known_device (token_digest, account, last_used_at)
                        values (:digest, :account, now())
                        on conflict (token_digest, account) do update set failures = 0, last_used_at = now()
                        """)
                .param("digest", RandomSecret.digest(token))
                .param("account", account.value())
                .update();
        forgetOld(account);
        cookie.write(response, token, HALF_A_YEAR);
    }

    /** Of everybody who signs in with this browser. */
    private void rename(String before, String after) {
        jdbc.sql("update identity.known_device set token_digest = :after where token_digest = :before")
                .param("after", RandomSecret.digest(after))
                .param("before", RandomSecret.digest(before))
                .update();
    }

    private void forgetOld(UserId account) {
        jdbc.sql("""
                        delete from identity.known_device
                        where last_used_at < now() - make_interval(secs => :seconds)
                           or account = :account and token_digest not in (
                                select token_digest from identity.known_device where account = :account
                                order by last_used_at desc limit :most)
                        """)
                .param("seconds", HALF_A_YEAR.toSeconds())
                .param("account", account.value())
                .param("most", MOST_DEVICES)
                .update();
    }

    /** Counts a wrong password of a known device. */
    @Transactional
    void failed(UserId account, SignInPlace place) {
        if (place.device() == null) {
            return;
        }
        jdbc.sql("""
                        update identity.known_device set failures = failures + 1
                        where token_digest = :digest and account = :account
                        """)
                .param("digest", RandomSecret.digest(place.device()))
                .param("account", account.value())
                .update();
        jdbc.sql("delete from identity.known_device where account = :account and failures >= :tolerated")
                .param("account", account.value())
                .param("tolerated", TOLERATED_FAILURES)
                .update();
    }
}
