package io.mubiao.query.chains;

import io.mubiao.shared.org.Actor;

/** Every chain that the caller's region adopted. */
record FindChainHistory(Actor actor) {}
