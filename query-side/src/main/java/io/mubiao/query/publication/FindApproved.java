package io.mubiao.query.publication;

import io.mubiao.shared.org.Actor;

/** The sheets in force of a department and year that the caller may see. */
record FindApproved(Actor actor, String department, int year) {}
