package io.mubiao.query.sheet;

import io.mubiao.shared.org.Actor;
import java.time.Instant;

/** The caller's own list, usually what waits longest first. */
record FindQueue(Actor actor, QueueView view, ListRequest request, Instant now) {}
