package io.mubiao.shared.sheet;

import io.mubiao.shared.org.UserId;
import java.util.List;

/**
 * A pass after which nothing has happened, so that it can still be taken back.
 *
 * @param amended what was changed with it
 * @param handledBefore whether a reviewer had acted on the submission before it
 */
public record LastPass(String stage, UserId by, List<Change> amended, boolean handledBefore) {

    public LastPass {
        amended = List.copyOf(amended);
    }
}
