package io.mubiao.query.document;

import io.mubiao.query.paper.PaperFormat;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.sheet.SheetId;
import org.jspecify.annotations.Nullable;

/**
 * A paper about a sheet.
 *
 * @param version null: the version now
 */
record PrintDocument(Actor actor, SheetId id, @Nullable Long version, DocumentKind kind, PaperFormat format) {}
