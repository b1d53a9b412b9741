package io.mubiao.query.library;

import io.mubiao.shared.library.LibraryIndicatorId;
import io.mubiao.shared.org.Actor;

/** One indicator with its history. */
record FindIndicator(Actor actor, LibraryIndicatorId id) {}
