package io.mubiao.shared.platform.journal;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Credential;
import io.mubiao.shared.org.Trace;
import io.mubiao.shared.problem.ErrorCode;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.http.MediaType;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.web.servlet.HandlerMapping;

/** Decides what of a request becomes an entry, and makes it. */
final class AccessRecorder {

    private static final Set<Integer> REFUSALS = Set.of(401, 403, 404, 429);

    /** Refusals that say that somebody tried what is another's. */
    private static final Set<String> OVERSTEPPING = Set.of(
            ErrorCode.SEPARATION_OF_DUTIES.name(),
            ErrorCode.NOT_YOUR_TURN.name(),
            ErrorCode.FORBIDDEN.name(),
            ErrorCode.SHEET_NOT_FOUND.name(),
            ErrorCode.NOT_A_DEPUTY.name(),
            ErrorCode.DEPUTYSHIP_ENDED.name(),
            ErrorCode.OUT_OF_DEPUTY_SCOPE.name(),
            ErrorCode.NOT_DELEGABLE.name());

    private static final Pattern TARGET = Pattern.compile("[\\w.@-]{1,64}");
    private static final String SHEETS = "/api/sheets/";

    /** What lists are taken away as. */
    private static final Set<String> TABLES = Set.of(
            MediaType.APPLICATION_NDJSON_VALUE,
            "text/csv",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    /** What is asked page by page; a form or a publication in the same formats is what it is. */
    private static final Set<AccessAction> LISTS =
            Set.of(AccessAction.QUERY, AccessAction.AUDIT_READ, AccessAction.ACCESS_READ);

    private final AccessJournal journal;
    private final UnknownCallers unknownCallers;
    private final Clock clock;
    private final String node;
    private final RequestAttributeSecurityContextRepository signedIn = new RequestAttributeSecurityContextRepository();

    AccessRecorder(AccessJournal journal, UnknownCallers unknownCallers, Clock clock, String node) {
        this.journal = journal;
        this.unknownCallers = unknownCallers;
        this.clock = clock;
        this.node = node;
    }

    /** A request under way; what is kept here is out of reach of the thread that ends a stream. */
    record Access(HttpServletRequest request, AccessRoute.Match match, String address, String requestId) {

        AccessRoute route() {
            return match.route();
        }

        AccessNote note() {
            return AccessNote.of(request);
        }
    }

    /** Null when nothing of the request is journalled. */
    @Nullable
    Access begin(HttpServletRequest request) {
        var match = AccessRoute.of(request);
        if (match == null) {
            return null;
        }
        var requestId = MDC.get(Trace.REQUEST_ID);
        var address = MDC.get(Trace.ADDRESS);
        return new Access(
                request,
                match,
                address == null ? request.getRemoteAddr() : address,
                requestId == null ? "" : requestId);
    }

    /** @param status that the answer is about to leave with */
    void end(Access access, int status, @Nullable String contentType) {
        var action = action(access, contentType);
        var caller = caller(access);
        var outcome = outcome(access, status);
        var reason = reason(access, outcome, status);
        var entries = new ArrayList<AccessEntry>();
        if (isWorthAnEntry(action, caller, outcome, status, reason)) {
            entries.add(entry(access, action, outcome, reason, status, caller, sheet(access)));
        }
        for (var refused : access.note().alsoRefused()) {
            if (isOverstepping(refused.reason())) {
                entries.add(entry(
                        access, action, AccessOutcome.REFUSED, refused.reason(), status, caller, refused.sheet()));
            }
        }
        hand(entries, action);
    }

    private void hand(List<AccessEntry> entries, AccessAction action) {
        if (action.isBeforeTheAnswer() && !entries.isEmpty()) {
            journal.write(entries);
        } else {
            journal.queue(entries);
        }
    }

    private boolean isWorthAnEntry(
            AccessAction action, Caller caller, AccessOutcome outcome, int status, @Nullable String reason) {
        if (action == AccessAction.SIGN_OUT && caller.account() == null) {
            return false; // nobody was signed in
        }
        if (action.isOnlyRefusals() && !REFUSALS.contains(status) && !isOverstepping(reason)) {
            return false;
        }
        return outcome == AccessOutcome.SUCCEEDED || !caller.equals(Caller.UNKNOWN) || unknownCallers.admit();
    }

    private static boolean isOverstepping(@Nullable String reason) {
        return reason != null && OVERSTEPPING.contains(reason);
    }

    private AccessEntry entry(
            Access access,
            AccessAction action,
            AccessOutcome outcome,
            @Nullable String reason,
            int status,
            Caller caller,
            @Nullable UUID sheet) {
        return new AccessEntry(
                clock.instant(),
                action,
                outcome,
                reason,
                status,
                caller,
                access.address(),
                node,
                access.requestId(),
                access.request().getMethod(),
                path(access),
                sheet,
                target(access),
                AllowedParameters.of(access.request()));
    }

    /** Taking all that match away is another matter than looking at a page of it. */
    private static AccessAction action(Access access, @Nullable String contentType) {
        var action = access.route().action();
        boolean isTable = contentType != null && TABLES.stream().anyMatch(contentType::startsWith);
        return isTable && LISTS.contains(action) ? AccessAction.EXPORT : action;
    }

    private static AccessOutcome outcome(Access access, int status) {
        var noted = access.note().outcome();
        if (status >= 500) {
            return AccessOutcome.FAILED;
        }
        if (noted != null) {
            return noted;
        }
        return status >= 400 || access.route().isForm() ? AccessOutcome.REFUSED : AccessOutcome.SUCCEEDED;
    }

    private static @Nullable String reason(Access access, AccessOutcome outcome, int status) {
        if (outcome == AccessOutcome.SUCCEEDED) {
            return null;
        }
        var noted = access.note().reason();
        if (noted != null) {
            return noted;
        }
        return switch (status) {
            case 401 -> ErrorCode.UNAUTHENTICATED.name();
            case 403 -> ErrorCode.FORBIDDEN.name();
            case 429 -> ErrorCode.TOO_MANY_REQUESTS.name();
            default -> null;
        };
    }

    private Caller caller(Access access) {
        var authentication =
                signedIn.loadDeferredContext(access.request()).get().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof Actor actor)) {
            return access.note().caller();
        }
        var credential = authentication.getDetails() instanceof Credential proof ? proof.value() : null;
        return Caller.of(actor, credential);
    }

    /** Of the controller's own address, else of the route's: never what was typed. */
    private static String path(Access access) {
        var pattern = access.request().getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null || pattern.equals("/**") ? access.route().path().getPatternString() : pattern.toString();
    }

    private static @Nullable UUID sheet(Access access) {
        var named = isOfASheet(access)
                ? access.match().variables().get("id")
                : AllowedParameters.value(access.request(), "sheet");
        try {
            return named == null ? null : UUID.fromString(named);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable String target(Access access) {
        var named = isOfASheet(access) ? null : access.match().variables().get("id");
        return named != null && TARGET.matcher(named).matches() ? named : null;
    }

    private static boolean isOfASheet(Access access) {
        return access.route().path().getPatternString().startsWith(SHEETS);
    }
}
