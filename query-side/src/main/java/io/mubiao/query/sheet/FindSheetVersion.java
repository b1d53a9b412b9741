package io.mubiao.query.sheet;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.sheet.SheetId;

/** A sheet as it stood after its first so many events. */
record FindSheetVersion(Actor actor, SheetId id, long version) {}
