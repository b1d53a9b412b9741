package io.mubiao.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where to go on after signing in. It travels in the address, so it is believed only if it leads back to us. */
final class Continuation {

    static final String PARAMETER = "continue";

    private static final String AUTHORIZE = "/oauth2/authorize?";

    private Continuation() {}

    /** The address to go on to, or an empty text when the request names none that is ours. */
    static String of(HttpServletRequest request) {
        var wanted = request.getParameter(PARAMETER);
        return wanted != null && wanted.startsWith(AUTHORIZE) ? wanted : "";
    }

    /** The address to go on to; without one, the start page. */
    static String orStart(HttpServletRequest request) {
        var wanted = of(request);
        return wanted.isEmpty() ? "/" : wanted;
    }

    /** A page of the sign-in that will know where to go on. */
    static String via(String page, HttpServletRequest request) {
        var wanted = of(request);
        return wanted.isEmpty()
                ? page
                : page + (page.contains("?") ? "&" : "?") + PARAMETER + "="
                        + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
    }
}
