package io.mubiao.query.proof;

import io.mubiao.shared.ledger.Receipt;
import io.mubiao.shared.sheet.SheetId;
import java.util.List;

/** Everything that proves what was done to sheets, for those who may have it. */
public interface Proofs extends Seals {

    /**
     * Everything that was done to a sheet up to a version, the oldest first.
     *
     * @param size of a checkpoint that covers the version
     * @throws io.mubiao.shared.problem.DomainException if the ledger cannot prove one of them
     */
    List<Receipt> receipts(SheetId sheet, long version, long size);

    /** The keys of the log as the house names them, a line each. */
    List<String> keys();
}
