package io.mubiao.query.who;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.UserId;
import io.mubiao.shared.sheet.SheetId;
import org.jspecify.annotations.Nullable;

/**
 * Why an account may or may not act on a sheet.
 *
 * @param user null: the caller
 */
record FindWhy(Actor caller, SheetId sheet, @Nullable UserId user) {}
