package io.mubiao.shared.platform.journal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * What is learned about a request on its way through the product that its answer does not tell: who it was before there
 * is a token, whether a form was accepted, why something was refused. Travels with the request.
 */
public final class AccessNote {

    private static final String ATTRIBUTE = AccessNote.class.getName();

    private Caller caller = Caller.UNKNOWN;
    private @Nullable AccessOutcome outcome;
    private @Nullable String reason;
    private final List<Refused> alsoRefused = new ArrayList<>();

    /** A sheet of several in one request that was refused. */
    record Refused(UUID sheet, String reason) {}

    AccessNote() {}

    /** The note of the request that this thread works on; outside of one, a note that nobody reads. */
    public static AccessNote current() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? of(attributes.getRequest())
                : new AccessNote();
    }

    static AccessNote of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof AccessNote note) {
            return note;
        }
        var note = new AccessNote();
        request.setAttribute(ATTRIBUTE, note);
        return note;
    }

    public void succeeded(Caller someone) {
        caller = someone;
        outcome = AccessOutcome.SUCCEEDED;
    }

    public void refused(Caller someone, String why) {
        caller = someone;
        outcome = AccessOutcome.REFUSED;
        reason = why;
    }

    /** One sheet of several, where the request as a whole is answered. */
    public void refused(UUID sheet, String why) {
        alsoRefused.add(new Refused(sheet, why));
    }

    /** Who it is, whatever becomes of the request. */
    void knows(Caller someone) {
        caller = someone;
    }

    void because(String why) {
        if (reason == null) {
            reason = why;
        }
    }

    Caller caller() {
        return caller;
    }

    @Nullable
    AccessOutcome outcome() {
        return outcome;
    }

    @Nullable
    String reason() {
        return reason;
    }

    List<Refused> alsoRefused() {
        return alsoRefused;
    }
}
