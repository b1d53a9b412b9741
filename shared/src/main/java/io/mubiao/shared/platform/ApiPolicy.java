package io.mubiao.shared.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.header.HeaderWriter;

/** What a browser may do with an answer of the API that somebody opens as a page: show it, and nothing else. */
final class ApiPolicy implements HeaderWriter {

    /** Forms on paper come as HTML with styles of their own. */
    private static final String CONTENT =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none';"
                    + " frame-ancestors 'none'; sandbox";

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        // a page of its own, with scripts that it brings along
        if (!request.getRequestURI().startsWith("/swagger-ui")) {
            response.setHeader("Content-Security-Policy", CONTENT);
        }
    }
}
