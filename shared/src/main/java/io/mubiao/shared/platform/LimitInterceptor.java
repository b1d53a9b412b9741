package io.mubiao.shared.platform;

import io.mubiao.shared.org.Actor;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Keeps the promise of {@link Limited}. */
final class LimitInterceptor implements HandlerInterceptor {

    private final RateLimits limits;

    LimitInterceptor(RateLimits limits) {
        this.limits = limits;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        // an answer that is streamed passes here a second time
        if (request.getDispatcherType() == DispatcherType.REQUEST && handler instanceof HandlerMethod method) {
            var limited = method.getMethodAnnotation(Limited.class);
            if (limited != null) {
                take(limited.value(), request, response);
            }
        }
        return true;
    }

    private void take(RateLimit limit, HttpServletRequest request, HttpServletResponse response) {
        var wait = limits.take(limit, caller(request));
        if (wait != null) {
            throw Problems.tooMany(response, wait);
        }
    }

    private static String caller(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication caller
                        && caller.getPrincipal() instanceof Actor actor
                ? actor.id().value()
                : Subscriber.of(request.getRemoteAddr());
    }
}
