package io.mubiao.identity.enrolment;

import io.mubiao.identity.enrolment.EnrolmentPlan.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a file did. */
record EnrolmentResult(List<Done> lines) {

    /**
     * A row.
     *
     * @param oneTimePassword of an account that was opened; told here and never again
     * @param refusal why it was not done after all: somebody changed something meanwhile; null when it was
     */
    record Done(
            String table,
            int row,
            String id,
            String name,
            @Nullable String unitName,
            Outcome outcome,
            @Nullable String oneTimePassword,
            @Nullable String refusal) {

        @Override
        public String toString() {
            return "Done[id=" + id + "]"; // never the password
        }
    }
}
