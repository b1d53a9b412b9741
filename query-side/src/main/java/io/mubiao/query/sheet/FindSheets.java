package io.mubiao.query.sheet;

import io.mubiao.shared.org.Actor;

/** All sheets that the caller may see, the youngest first. */
record FindSheets(Actor actor, ListRequest request) {}
