package io.mubiao.query.me;

import io.mubiao.shared.org.Actor;

/** The caller itself. */
record FindMe(Actor actor) {}
