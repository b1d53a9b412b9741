package io.mubiao.verifier.command;

import io.mubiao.verifier.finding.Findings;
import io.mubiao.verifier.finding.Outcome;
import io.mubiao.verifier.finding.Verdict;
import io.mubiao.verifier.finding.Words;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** How it is said, as options. */
final class Report {

    @Option(
            names = "--json",
            description = {"每个发现一个 JSON 对象", "an object of JSON for each finding"})
    private boolean json;

    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            defaultValue = "zh",
            description = {"语言", "language of the findings"})
    private String language = "zh";

    /** A check that says what it finds. */
    interface Check {

        Outcome run(Findings findings) throws IOException;
    }

    /** @return the exit status */
    int of(CommandLine line, Check check) {
        if (!language.equals("zh") && !language.equals("en")) {
            throw new CommandLine.ParameterException(line, "--lang zh|en");
        }
        var out = line.getOut();
        var start = System.nanoTime();
        var findings = Findings.printed(out, Words.in(language), json);
        var outcome = Outcome.NOTHING;
        Verdict verdict;
        try {
            outcome = check.run(findings);
            verdict = findings.verdict();
        } catch (IOException | RuntimeException | Error e) {
            verdict = findings.verdict().brokenOff(Failure.say(e, line));
        }
        var seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
        end(out, outcome.line(verdict, findings.count(), seconds));
        return verdict.exit();
    }

    private static void end(PrintWriter out, String line) {
        out.println(line);
        out.flush();
    }
}
