package io.mubiao.query.sheet;

import io.mubiao.shared.org.Actor;
import java.time.Instant;

/** All sheets that the caller may see, usually the youngest first. */
record FindSheets(Actor actor, ListRequest request, Instant now) {}
