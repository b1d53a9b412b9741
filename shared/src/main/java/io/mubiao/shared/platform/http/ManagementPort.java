package io.mubiao.shared.platform.http;

import io.mubiao.shared.platform.Problems;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.Connector;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A door with threads of its own, through which probes and monitoring come in however busy the other is. Nothing but
 * the actuator is behind it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class ManagementPort extends OncePerRequestFilter {

    private static final String THREADS = "4";
    private static final String CONNECTIONS = "64";
    private static final String PATIENCE_MILLIS = "5000";

    private final ManagementProperties management;
    private final Problems problems;

    ManagementPort(ManagementProperties management, Problems problems) {
        this.management = management;
        this.problems = problems;
    }

    boolean isOpen() {
        return management.port() > 0;
    }

    Connector connector() {
        var connector = new Connector("HTTP/1.1");
        connector.setPort(management.port());
        connector.setProperty("address", management.address());
        connector.setProperty("maxThreads", THREADS);
        connector.setProperty("maxConnections", CONNECTIONS);
        connector.setProperty("connectionTimeout", PATIENCE_MILLIS);
        return connector;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getLocalPort() == management.port()
                && !request.getRequestURI().startsWith("/actuator/")) {
            problems.write(response, new DomainException(ErrorCode.NOT_FOUND, ErrorCode.NOT_FOUND.title()));
            return;
        }
        chain.doFilter(request, response);
    }
}
