package io.mubiao.query.sheet;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.sheet.SheetId;
import java.time.Instant;

/** A sheet as it stood at an instant. */
record FindSheetAt(Actor actor, SheetId id, Instant asOf) {}
