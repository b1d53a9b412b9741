package io.mubiao.shared.platform.http;

import io.mubiao.shared.platform.SecurityProperties;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells browsers to come by https only (RFC 6797). By the setting and not by the request: behind a gateway, every
 * request comes by http.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class TransportSecurity extends OncePerRequestFilter {

    private final SecurityProperties security;

    TransportSecurity(SecurityProperties security) {
        this.security = security;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (security.isHstsOn()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        chain.doFilter(request, response);
    }
}
