package io.mubiao.shared.platform;

import io.mubiao.shared.org.Credential;
import io.mubiao.shared.org.Trace;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request an id and carries it, with the caller's own id of it and the caller's address, into the logs, the
 * answer and the metadata of the events; there also the credential that the caller came with.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestTrace extends OncePerRequestFilter implements MessageDispatchInterceptor<CommandMessage<?>> {

    private static final String HEADER = "X-Request-Id";
    private static final Pattern ACCEPTABLE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var id = id(request);
        response.setHeader(HEADER, id);
        try (var ignored = MDC.putCloseable(Trace.REQUEST_ID, id);
                var alsoIgnored = MDC.putCloseable(Trace.CALLER_REQUEST_ID, callersId(request));
                var ignoredToo = MDC.putCloseable(Trace.ADDRESS, request.getRemoteAddr())) {
            chain.doFilter(request, response);
        }
    }

    /** A request that waited for something goes on under the id that it had. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    /** Ours, whatever the caller calls it: an id of the trail names one request and no other. */
    private static String id(HttpServletRequest request) {
        if (request.getAttribute(Trace.REQUEST_ID) instanceof String known) {
            return known;
        }
        var id = UUID.randomUUID().toString();
        request.setAttribute(Trace.REQUEST_ID, id);
        return id;
    }

    private static @Nullable String callersId(HttpServletRequest request) {
        var given = request.getHeader(HEADER);
        return given != null && ACCEPTABLE.matcher(given).matches() ? given : null;
    }

    @Override
    public BiFunction<Integer, CommandMessage<?>, CommandMessage<?>> handle(
            List<? extends CommandMessage<?>> messages) {
        return (index, command) -> {
            var metaData = new HashMap<String, String>();
            for (var key : List.of(Trace.REQUEST_ID, Trace.CALLER_REQUEST_ID, Trace.ADDRESS)) {
                var value = MDC.get(key);
                if (value != null) {
                    metaData.put(key, value);
                }
            }
            metaData.put(Trace.CREDENTIAL, credential().value());
            return command.andMetaData(metaData);
        };
    }

    private static Credential credential() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getDetails() instanceof Credential credential
                ? credential
                : Credential.SYSTEM;
    }
}
