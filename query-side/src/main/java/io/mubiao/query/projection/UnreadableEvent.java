package io.mubiao.query.projection;

import org.axonframework.serialization.UnknownSerializedType;

/** An event of a type or revision that this release does not know; thrown so that it becomes a dead letter. */
public final class UnreadableEvent extends RuntimeException {

    public UnreadableEvent(UnknownSerializedType unknown) {
        super("unknown stored type " + unknown.serializedType().getName() + ", revision "
                + unknown.serializedType().getRevision());
    }
}
