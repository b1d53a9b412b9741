package io.mubiao.identity.enrolment;

import com.fasterxml.jackson.annotation.JsonIgnore;
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
     * @param isBroken whether the program failed at it, so that nothing behind it was tried
     */
    record Done(
            String table,
            int row,
            String id,
            String name,
            @Nullable String unitName,
            Outcome outcome,
            @Nullable String oneTimePassword,
            @Nullable String refusal,
            @JsonIgnore boolean isBroken) {

        @Override
        public String toString() {
            return "Done[id=" + id + "]"; // never the password
        }
    }
}
