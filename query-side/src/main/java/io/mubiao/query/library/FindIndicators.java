package io.mubiao.query.library;

import io.mubiao.shared.org.Actor;

/** The indicators of the library that fit, the best first. */
record FindIndicators(Actor actor, LibraryRequest request) {}
