package io.mubiao.command.sheet;

import io.mubiao.command.sheet.ApprovalNumbers.Use;
import java.util.List;

/** Where the uses of approval numbers are kept, in the transaction of the approval. */
interface ApprovalNumberStore {

    /** The uses of a number in a region; until the transaction ends, nobody else is told of them. */
    List<Use> lockAndFind(String region, String number);

    void add(String region, String number, Use use);
}
