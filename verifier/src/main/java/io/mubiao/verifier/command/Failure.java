package io.mubiao.verifier.command;

import io.mubiao.shared.ledger.MalformedEvidence;
import io.mubiao.verifier.finding.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import picocli.CommandLine;

/** What ended the program before its check was at its end. */
final class Failure {

    private Failure() {}

    /** What is not there or not of its kind cannot be read; everything else is a fault of this program. */
    static Verdict say(Throwable e, CommandLine line) {
        var isReading = e instanceof IOException || e instanceof UncheckedIOException || e instanceof MalformedEvidence;
        line.getErr().println(isReading ? e.toString() : "BUG " + e);
        if (!isReading) {
            e.printStackTrace(line.getErr());
        }
        return isReading ? Verdict.UNREADABLE : Verdict.BUG;
    }
}
