package io.mubiao.verifier.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mubiao.shared.ledger.MalformedEvidence;
import io.mubiao.verifier.finding.Outcome;
import io.mubiao.verifier.finding.Verdict;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program as a whole. */
@Command(
        name = "mubiao-verify",
        mixinStandardHelpOptions = true,
        description = {
            "离线核验证据：0 已证明，1 被改动，2 无法读取，3 没有发现错误但未全部证明，4 程序故障",
            "Checks evidence offline: 0 proven, 1 tampered, 2 unreadable, 3 nothing wrong but not all proven, 4 a bug"
        },
        subcommands = {
            BagCommand.class,
            ReceiptCommand.class,
            ConsistencyCommand.class,
            KeygenCommand.class,
            TsqCommand.class,
            WitnessCommand.class
        })
public final class Verify implements Runnable {

    private static final Outcome NOTHING = new Outcome(0, 0, 0, 0, 0);

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    /** @return the exit status */
    public static int run(PrintStream out, PrintStream err, String... arguments) {
        return new CommandLine(new Verify())
                .setOut(new PrintWriter(out, true, UTF_8))
                .setErr(new PrintWriter(err, true, UTF_8))
                .setExecutionExceptionHandler((e, line, parsed) -> failed(e, line))
                .setParameterExceptionHandler((e, parsed) -> unusable(e))
                .execute(arguments);
    }

    @Override
    public void run() {
        if (spec != null) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "bag, receipt, consistency, keygen, tsq, witness");
        }
    }

    private static int unusable(CommandLine.ParameterException e) {
        var line = e.getCommandLine();
        line.getErr().println(e.getMessage());
        line.usage(line.getErr());
        line.getOut().println(NOTHING.line(Verdict.UNREADABLE, 0, 0));
        return Verdict.UNREADABLE.exit();
    }

    /** What is not there or not of its kind cannot be read; everything else is a fault of this program. */
    private static int failed(Exception e, CommandLine line) {
        var isReading = e instanceof IOException || e instanceof UncheckedIOException || e instanceof MalformedEvidence;
        var verdict = isReading ? Verdict.UNREADABLE : Verdict.BUG;
        line.getErr().println(isReading ? e.toString() : "BUG " + e);
        if (!isReading) {
            e.printStackTrace(line.getErr());
        }
        line.getOut().println(NOTHING.line(verdict, 0, 0));
        return verdict.exit();
    }
}
