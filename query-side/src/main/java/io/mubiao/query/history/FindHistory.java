package io.mubiao.query.history;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.sheet.SheetId;

/** Everything that happened to a sheet. */
record FindHistory(Actor actor, SheetId id) {}
