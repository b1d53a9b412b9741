package io.mubiao.identity.signin;

import io.mubiao.shared.org.UserId;
import io.mubiao.shared.platform.Problems;
import io.mubiao.shared.platform.RateLimit;
import io.mubiao.shared.platform.RateLimits;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets an address try so many wrong passwords on all accounts together. Each attempt is taken before it is compared,
 * or many at once would pass, and given back when the password was right. Known devices are not asked to wait.
 */
final class SignInLimit extends OncePerRequestFilter {

    private static final String TAKEN = SignInLimit.class.getName();

    private final Page page = Page.read("sign-in.html");
    private final RateLimits limits;
    private final KnownDevices devices;
    private final Problems problems;

    SignInLimit(RateLimits limits, KnownDevices devices, Problems problems) {
        this.limits = limits;
        this.devices = devices;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || !request.getRequestURI().equals("/login");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var place = devices.placeOf(request);
        if (!isKnown(request.getParameter("username"), place)) {
            var wait = limits.take(RateLimit.FAILED_SIGN_INS, place.address());
            if (wait != null) {
                refuse(request, response, wait);
                return;
            }
            request.setAttribute(TAKEN, place.address());
        }
        chain.doFilter(request, response);
    }

    private boolean isKnown(String name, SignInPlace place) {
        return name != null && Credentials.isUserName(name) && devices.isKnown(new UserId(name), place);
    }

    void succeeded(HttpServletRequest request) {
        if (request.getAttribute(TAKEN) instanceof String address) {
            limits.giveBack(RateLimit.FAILED_SIGN_INS, address);
        }
    }

    /** A person sees the page again, a program gets a problem. */
    private void refuse(HttpServletRequest request, HttpServletResponse response, Duration wait) throws IOException {
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        if (accepted == null || !accepted.contains(MediaType.TEXT_HTML_VALUE)) {
            problems.writeTooMany(response, wait);
            return;
        }
        var seconds = Problems.retryAfter(response, wait);
        var csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setContentType(SignInPages.HTML.toString());
        var text = page.with(Map.of(
                "csrf", csrf.getToken(),
                "continue", Continuation.of(request),
                "message", "从这个网络地址尝试登录的次数过多，请在 " + seconds + " 秒后再试。"));
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }
}
