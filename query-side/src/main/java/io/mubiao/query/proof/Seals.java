package io.mubiao.query.proof;

import io.mubiao.shared.sheet.SheetId;

/** What the ledger says of single decisions. Who may know it is for the caller to decide. */
public interface Seals {

    /** What made this version of a sheet, in the first checkpoint that covers it: the same whenever it is asked for. */
    Seal seal(SheetId sheet, long version);
}
