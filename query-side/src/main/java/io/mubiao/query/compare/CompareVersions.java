package io.mubiao.query.compare;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.sheet.SheetId;
import org.jspecify.annotations.Nullable;

/**
 * What leads from one version's content to another's.
 *
 * @param to null: the version now
 */
record CompareVersions(
        Actor actor, SheetId id, long from, @Nullable Long to) {}
