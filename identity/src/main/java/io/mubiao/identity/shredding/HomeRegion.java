package io.mubiao.identity.shredding;

import io.mubiao.shared.org.Actor;

/** The region of the installation: its administrators look after what belongs to none. */
record HomeRegion(String code) {

    boolean isThatOf(Actor actor) {
        return actor.region().equals(code);
    }
}
