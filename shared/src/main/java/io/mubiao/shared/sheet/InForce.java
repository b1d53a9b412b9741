package io.mubiao.shared.sheet;

import io.mubiao.shared.workflow.Stage;
import java.time.Instant;
import java.util.List;

/**
 * The approved revision that holds until a later one is approved (财预〔2015〕88号 §27, §28).
 *
 * @param version the sheet's version at which it was approved
 */
public record InForce(
        int revision,
        long version,
        String approvalNumber,
        Instant approvedAt,
        SheetContent content,
        String contentDigest,
        List<Stage> chain,
        List<Signature> signatures) {

    public InForce {
        chain = List.copyOf(chain);
        signatures = List.copyOf(signatures);
    }
}
