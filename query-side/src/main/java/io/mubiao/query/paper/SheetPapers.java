package io.mubiao.query.paper;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.sheet.SheetId;
import org.jspecify.annotations.Nullable;

/** Prints the official papers of a version of a sheet, for those who put them into a larger whole. */
public interface SheetPapers {

    /**
     * The papers as PDF.
     *
     * @param adjustment null for the first revision, which was not adjusted
     */
    record Papers(byte[] form, byte[] review, byte @Nullable [] adjustment) {}

    /** @throws io.mubiao.shared.problem.DomainException SHEET_NOT_FOUND or VERSION_NOT_FOUND */
    Papers print(Actor actor, SheetId sheet, long version);
}
