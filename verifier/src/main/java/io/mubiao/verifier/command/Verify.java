package io.mubiao.verifier.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mubiao.verifier.finding.Outcome;
import io.mubiao.verifier.finding.Verdict;
import java.io.PrintStream;
import java.io.PrintWriter;
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

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    /** @return the exit status */
    public static int run(PrintStream out, PrintStream err, String... arguments) {
        var line = new CommandLine(new Verify())
                .setOut(new PrintWriter(out, true, UTF_8))
                .setErr(new PrintWriter(err, true, UTF_8))
                .setExecutionExceptionHandler((e, command, parsed) -> failed(e, command))
                .setParameterExceptionHandler((e, parsed) -> unusable(e));
        try {
            return line.execute(arguments);
        } catch (Error e) {
            // Java itself would end with 1, which accuses
            return failed(e, line);
        }
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
        line.getOut().println(Outcome.NOTHING.line(Verdict.UNREADABLE, 0, 0));
        return Verdict.UNREADABLE.exit();
    }

    private static int failed(Throwable e, CommandLine line) {
        var verdict = Failure.say(e, line);
        line.getOut().println(Outcome.NOTHING.line(verdict, 0, 0));
        return verdict.exit();
    }
}
