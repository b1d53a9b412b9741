package io.mubiao.query.findings;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.sheet.SheetId;

/** What a reviewer should know of a sheet before deciding on it. */
record FindFindings(Actor actor, SheetId id) {}
