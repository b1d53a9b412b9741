package io.mubiao.query.sheet;

import io.mubiao.shared.org.Actor;

/** The caller's own list, what waits longest first. */
record FindQueue(Actor actor, QueueView view, ListRequest request) {}
