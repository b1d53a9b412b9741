package io.mubiao.query.findings;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.mubiao.shared.sheet.Finding;
import io.mubiao.shared.sheet.SheetId;
import io.mubiao.shared.sheet.SheetPhase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the checks find in a sheet as it is now.
 *
 * @param ruleSet the version of rules and word lists that was applied
 * @param similar other sheets that the rules of several sheets speak of, those with most in common first
 */
record SheetFindings(SheetId id, long version, String ruleSet, List<Found> findings, List<Similar> similar) {

    /** @param explanation what the drafter said to it on the last submission */
    record Found(@JsonUnwrapped Finding finding, @Nullable String explanation) {}

    /** @param codes the rules that see something in common */
    record Similar(
            SheetId id,
            int fiscalYear,
            @Nullable String projectName,
            @Nullable String department,
            SheetPhase state,
            List<String> codes) {}
}
