package io.mubiao.shared.sheet;

import java.util.List;

/** How many findings of each severity a submission carried. */
public record FindingCounts(int errors, int warnings, int hints) {

    public static FindingCounts of(List<Finding> findings) {
        return new FindingCounts(
                count(findings, Severity.ERROR), count(findings, Severity.WARNING), count(findings, Severity.HINT));
    }

    private static int count(List<Finding> findings, Severity severity) {
        return (int) findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
