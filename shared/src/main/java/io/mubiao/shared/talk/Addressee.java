package io.mubiao.shared.talk;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.UserId;

/**
 * Whom something is said to.
 *
 * @param name as it was then
 */
public record Addressee(UserId account, String name) {

    public static Addressee of(Actor actor) {
        return new Addressee(actor.id(), actor.name());
    }
}
