package io.mubiao.query.sheet;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.sheet.SheetId;

/**
 * A sheet as it is now.
 *
 * @param atLeast a version that the answer must not be older than
 */
record FindSheet(Actor actor, SheetId id, long atLeast) {}
