package io.mubiao.app.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.header.HeaderWriter;

/**
 * What a browser may do with the page: take everything from here and run scripts from files only. The styles that
 * components bring along are put into the page by them.
 */
final class PagePolicy implements HeaderWriter {

    /** Shown in a frame by our own page, to renew a token unseen. Nothing else is shown in a frame. */
    static final String SILENT_RENEW = "/silent-renew";

    private static final String CONTENT = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-src 'self'; worker-src 'self';"
            + " manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors ";

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        boolean framed = request.getRequestURI().startsWith(SILENT_RENEW);
        response.setHeader("Content-Security-Policy", CONTENT + (framed ? "'self'" : "'none'"));
        response.setHeader("X-Frame-Options", framed ? "SAMEORIGIN" : "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
    }
}
