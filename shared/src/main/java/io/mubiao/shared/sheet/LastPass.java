package io.mubiao.shared.sheet;

import io.mubiao.shared.org.UserId;
import java.util.List;
import java.util.Set;

/**
 * A pass after which nothing has happened, so that it can still be taken back.
 *
 * @param people who passed, and in whose place
 * @param amended what was changed with it
 * @param handledBefore whether a reviewer had acted on the submission before it
 */
public record LastPass(String stage, Set<UserId> people, List<Change> amended, boolean handledBefore) {

    public LastPass {
        people = Set.copyOf(people);
        amended = List.copyOf(amended);
    }
}
