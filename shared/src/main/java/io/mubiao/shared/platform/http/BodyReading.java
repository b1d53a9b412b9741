package io.mubiao.shared.platform.http;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes a body in whole before the request goes on. While it arrives no thread waits for it, so that slow senders,
 * however many, hold up nobody; after a time it is given up.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
class BodyReading extends OncePerRequestFilter {

    /** Set when a part of the body is left unread: nobody waits for the rest either. */
    static final String UNREAD = BodyReading.class.getName() + ".unread";

    private static final String BODY = BodyReading.class.getName() + ".body";

    private final HttpProperties bounds;
    private final BodyMemory memory = new BodyMemory(Runtime.getRuntime().maxMemory() / 4);

    BodyReading(HttpProperties bounds) {
        this.bounds = bounds;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getDispatcherType() == DispatcherType.ASYNC) {
            if (request.getAttribute(BODY) instanceof Body body) {
                request.removeAttribute(BODY);
                goOn(request, body, response, chain);
            } else {
                chain.doFilter(request, response);
            }
        } else if (hasBody(request)) {
            read(request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    private void read(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var body = new Body(memory, request.getContentLengthLong());
        var input = request.getInputStream();
        takeArrived(request, input, body);
        if (body.length() == request.getContentLengthLong()) {
            goOn(request, body, response, chain);
            return;
        }
        request.setAttribute(BODY, body);
        var async = request.startAsync();
        async.setTimeout(bounds.bodyTime().toMillis());
        var arrival = new BodyArrival(input, body, async);
        async.addListener(arrival);
        input.setReadListener(arrival);
    }

    /** A small body usually came in one piece with its headers: then there is nothing to wait for. */
    private static void takeArrived(HttpServletRequest request, ServletInputStream input, Body body)
            throws IOException {
        // what is available of a chunked body may be less than the line that says how long the chunk is
        if (request.getContentLengthLong() <= 0 || input.available() == 0) {
            return;
        }
        int first = input.read();
        if (first >= 0) {
            body.add(new byte[] {(byte) first}, 1);
            var rest = new byte[input.available()];
            body.add(rest, Math.max(0, input.read(rest)));
        }
    }

    private static void goOn(HttpServletRequest request, Body body, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!request.getInputStream().isFinished()) {
            request.setAttribute(UNREAD, true);
        }
        try {
            chain.doFilter(new ReadRequest(request, body.bytes()), response);
        } finally {
            body.release();
        }
    }
}
