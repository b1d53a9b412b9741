package io.mubiao.command.sheet;

import io.mubiao.shared.org.UserId;
import io.mubiao.shared.sheet.SheetId;

/** Where the uses of approval numbers are kept, in the transaction of the approval. */
interface ApprovalNumberStore {

    /** Whose number it is: the asker's when nobody has used it, and until the transaction ends nobody else is told. */
    UserId approverOf(String region, String number, UserId asker);

    /** Whether the sheet was not approved under the number before. */
    boolean addUse(String region, String number, SheetId sheet);
}
