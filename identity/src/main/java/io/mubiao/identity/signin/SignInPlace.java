package io.mubiao.identity.signin;

import io.mubiao.shared.platform.Subscriber;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * From where somebody signs in.
 *
 * @param device what the browser shows as the token of a device that signed in before; null if it shows none
 */
record SignInPlace(String address, @Nullable String device) {

    static SignInPlace of(HttpServletRequest request) {
        return new SignInPlace(Subscriber.of(request.getRemoteAddr()), cookie(request, KnownDevices.COOKIE));
    }

    /** The value of a cookie; null if the browser sent none of this name. */
    static @Nullable String cookie(HttpServletRequest request, String name) {
        var cookies = request.getCookies();
        return cookies == null
                ? null
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse(null);
    }
}
