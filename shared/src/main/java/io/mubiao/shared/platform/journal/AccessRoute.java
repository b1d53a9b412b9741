package io.mubiao.shared.platform.journal;

import static io.mubiao.shared.platform.journal.AccessAction.*;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Which addresses do what. In one place and by address, because a request may be refused long before the controller
 * that it is meant for; the first that fits counts.
 *
 * @param methods empty: all
 * @param isForm answered with a page or a redirect whatever becomes of it: it succeeded only if somebody noted so
 */
record AccessRoute(Set<String> methods, PathPattern path, AccessAction action, boolean isForm) {

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Set<String> CHANGING = Set.of("POST", "PUT", "PATCH", "DELETE");

    private static final List<AccessRoute> ALL = List.of(
            form("/login", SIGN_IN),
            form("/login/change-password", PASSWORD_CHANGE),
            form("/logout", SIGN_OUT),
            new AccessRoute(Set.of(), parse("/connect/logout"), SIGN_OUT, true),
            changing("/oauth2/token", TOKEN),
            changing("/identity/me/password", PASSWORD_CHANGE),
            changing("/identity/me/api-keys/**", API_KEY),
            changing("/identity/me/**", COMMAND),
            changing("/identity/accounts/{id}/api-keys/**", API_KEY),
            changing("/identity/accounts/{id}/**", ADMINISTRATION),
            changing("/identity/units/{id}/**", ADMINISTRATION),
            changing("/identity/**", ADMINISTRATION),
            changing("/api/chains/{id}", ADMINISTRATION),
            changing("/api/calendars/**", ADMINISTRATION),
            changing("/actuator/**", ADMINISTRATION),
            reading("/identity/me/**", QUERY),
            reading("/identity/roles", QUERY),
            reading("/identity/accounts/{id}/**", ADMINISTRATION_READ),
            reading("/identity/units/{id}/**", ADMINISTRATION_READ),
            reading("/identity/**", ADMINISTRATION_READ),
            reading("/api/audit/access", ACCESS_READ),
            reading("/api/audit/export", EXPORT),
            reading("/api/audit/archives", EXPORT),
            reading("/api/audit/questions/{id}", AUDIT_READ),
            reading("/api/audit/**", AUDIT_READ),
            reading("/api/ledger/tile/entries/**", EXPORT),
            reading("/api/ledger/proof/**", AUDIT_READ),
            reading("/api/exports/**", EXPORT),
            reading("/api/publications/departments", QUERY),
            reading("/api/publications/**", PUBLICATION),
            reading("/api/sheets", QUERY),
            reading("/api/sheets/{id}/why", QUERY),
            reading("/api/sheets/{id}/document", DOCUMENT_DOWNLOAD),
            reading("/api/sheets/{id}/review-form", DOCUMENT_DOWNLOAD),
            reading("/api/sheets/{id}/adjustment-form", DOCUMENT_DOWNLOAD),
            reading("/api/sheets/{id}/archive", DOCUMENT_DOWNLOAD),
            reading("/api/sheets/{id}/versions/{version}/receipt", DOCUMENT_DOWNLOAD),
            reading("/api/sheets/{id}/**", SHEET_READ),
            reading("/api/**", QUERY),
            reading("/actuator/{endpoint:(?!health).+}/**", QUERY),
            changing("/api/sheets/{id}/**", COMMAND),
            changing("/api/indicators/{id}/**", COMMAND),
            changing("/api/**", COMMAND));

    /** A request on its route. */
    record Match(AccessRoute route, Map<String, String> variables) {}

    static @Nullable Match of(HttpServletRequest request) {
        var path = PathContainer.parsePath(
                request.getRequestURI().substring(request.getContextPath().length()));
        for (var route : ALL) {
            if (route.methods.isEmpty() || route.methods.contains(request.getMethod())) {
                var found = route.path.matchAndExtract(path);
                if (found != null) {
                    return new Match(route, found.getUriVariables());
                }
            }
        }
        return null;
    }

    private static AccessRoute form(String path, AccessAction action) {
        return new AccessRoute(CHANGING, parse(path), action, true);
    }

    private static AccessRoute changing(String path, AccessAction action) {
        return new AccessRoute(CHANGING, parse(path), action, false);
    }

    private static AccessRoute reading(String path, AccessAction action) {
        return new AccessRoute(READING, parse(path), action, false);
    }

    private static PathPattern parse(String path) {
        return PathPatternParser.defaultInstance.parse(path);
    }
}
