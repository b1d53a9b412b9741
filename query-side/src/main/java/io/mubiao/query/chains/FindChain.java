package io.mubiao.query.chains;

import io.mubiao.shared.org.Actor;

/** The chain that the caller's region goes by now. */
record FindChain(Actor actor) {}
