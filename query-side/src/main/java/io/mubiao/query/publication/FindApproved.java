package io.mubiao.query.publication;

import io.mubiao.shared.org.Actor;

/**
 * All sheets in force of a department and year, or none.
 *
 * @param department the code or the registered name of a unit
 */
record FindApproved(Actor actor, String department, int year) {}
