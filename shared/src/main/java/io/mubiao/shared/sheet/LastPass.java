package io.mubiao.shared.sheet;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.UserId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A pass after which nothing has happened, so that it can still be taken back.
 *
 * @param onBehalfOf in whose place; null: in the own
 * @param amended what was changed with it
 * @param handledBefore whether a reviewer had acted on the submission before it
 */
public record LastPass(
        String stage, UserId by, @Nullable UserId onBehalfOf, List<Change> amended, boolean handledBefore) {

    public LastPass {

        amended = List.copyOf(amended);
    }

    /** By the principal, or by whoever passed, in the same place. */
    boolean isOf(Actor actor) {
        var principal = actor.mandate() == null ? null : actor.mandate().principal();
        return by.equals(actor.id()) && Objects.equals(onBehalfOf, principal)
                || principal == null && actor.id().equals(onBehalfOf);
    }
}
