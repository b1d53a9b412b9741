package io.mubiao.identity.enrolment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.mubiao.shared.platform.command.Command;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file would do.
 *
 * @param lines in the order in which they would be done
 * @param flaws as long as there is one, nothing is done
 */
record EnrolmentPlan(List<Line> lines, List<Flaw> flaws) {

    /** What becomes of a row. */
    enum Outcome {
        CREATE,
        CHANGE,
        /** It is so already. */
        SAME
    }

    /**
     * A row.
     *
     * @param table name of the worksheet
     * @param row as the spreadsheet shows it, from 1
     * @param unitName of an account
     * @param changes in words
     * @param commands what would be asked, as if somebody typed it
     */
    record Line(
            String table,
            int row,
            String id,
            String name,
            @Nullable String unitName,
            Outcome outcome,
            List<String> changes,
            @JsonIgnore List<Command<Void>> commands) {}
}
