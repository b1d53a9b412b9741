package io.mubiao.shared.platform.journal;

import io.mubiao.shared.platform.OnBehalf;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The parameters of a read that are journalled: those that say which, when and how. What somebody typed to search for
 * ({@code q}) may be about a person and stays out, and so does every parameter that is not named here. Of any
 * request, in whose place it was made.
 */
final class AllowedParameters {

    private static final Set<String> NAMES = Set.of(
            "account",
            "action",
            "actor",
            "address",
            "after",
            "asOf",
            "atLeast",
            "begin",
            "count",
            "days",
            "department",
            "end",
            "errors",
            "field",
            "format",
            "from",
            "grade",
            "hours",
            "kind",
            "known",
            "maxAmount",
            "minAmount",
            "minutes",
            "office",
            "on",
            "order",
            "outcome",
            "overdue",
            "parent",
            "percent",
            "role",
            "rule",
            "seconds",
            "sheet",
            "size",
            "sort",
            "stage",
            "state",
            "status",
            "table",
            "to",
            "type",
            "unit",
            "user",
            "version",
            "view",
            "year");

    private static final int LONGEST = 200;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private AllowedParameters() {}

    /** JSON of names and values; null when there is none. */
    static @Nullable String of(HttpServletRequest request) {
        var values = new TreeMap<String, String>();
        for (var name : NAMES) {
            var value = value(request, name);
            if (value != null) {
                values.put(name, value);
            }
        }
        var principal = request.getHeader(OnBehalf.HEADER);
        if (principal != null) {
            values.put("onBehalfOf", shortened(principal));
        }
        return values.isEmpty() ? null : JSON.writeValueAsString(values);
    }

    /** Null when it is absent, and for everything but a read: the body of a form is never looked at. */
    static @Nullable String value(HttpServletRequest request, String name) {
        if (!request.getMethod().equals("GET") || request.getQueryString() == null) {
            return null;
        }
        try {
            var value = request.getParameter(name);
            return value == null ? null : shortened(value);
        } catch (RuntimeException e) {
            return null; // the container refuses queries that are no UTF-8 or not percent-encoded
        }
    }

    private static String shortened(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST);
    }
}
