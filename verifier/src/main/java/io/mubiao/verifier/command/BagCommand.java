package io.mubiao.verifier.command;

import io.mubiao.verifier.bag.BagCheck;
import io.mubiao.verifier.bag.BagPlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a bag of evidence. */
@Command(
        name = "bag",
        mixinStandardHelpOptions = true,
        description = {"核验证据包", "checks a bag of evidence"})
final class BagCommand implements Callable<Integer> {

    private static final int LEVELS = 3;

    @Parameters(paramLabel = "DIR|ZIP")
    private @Nullable Path bag;

    @Mixin
    private Keys keys = new Keys();

    @Mixin
    private Report report = new Report();

    @Option(
            names = "--need-witnesses",
            paramLabel = "K",
            description = {"至少要有多少个见证人的签名", "how many witnesses must have signed"})
    private int neededWitnesses;

    @Option(
            names = "--checkpoints",
            paramLabel = "FILE",
            description = {"他处保存的检查点", "checkpoints that others kept"})
    private List<Path> checkpoints = new ArrayList<>();

    @Option(
            names = "--receipts",
            paramLabel = "DIR",
            description = {"凭证所在目录", "a directory of receipts"})
    private @Nullable Path receipts;

    @Option(
            names = "--since",
            paramLabel = "FILE",
            description = {"此检查点以前的已核验过", "a checkpoint up to which all was checked before"})
    private @Nullable Path since;

    @Option(
            names = "--level",
            paramLabel = "1|2|3",
            description = {"1 字节，2 事件流，3 含义（默认）", "1 bytes, 2 streams, 3 meaning (default)"})
    private int level = LEVELS;

    @Option(
            names = "--all-signatures",
            description = {"核验每一个签名", "verifies every signature"})
    private boolean allSignatures;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var line = Objects.requireNonNull(spec).commandLine();
        if (level < 1 || level > LEVELS) {
            throw new ParameterException(line, "--level 1.." + LEVELS);
        }
        requireFiles(line);
        var request = new BagCheck.Request(checkpoints, receipts, since, level, allSignatures);
        try (var place = BagPlace.open(Objects.requireNonNull(bag))) {
            return report.of(
                    line, findings -> new BagCheck(place, keys.trust(neededWitnesses), request, findings).run());
        }
    }

    /** Before hours are spent on the bag. */
    private void requireFiles(CommandLine line) {
        checkpoints.forEach(file -> require(line, "--checkpoints", file));
        require(line, "--receipts", receipts);
        require(line, "--since", since);
    }

    private static void require(CommandLine line, String option, @Nullable Path file) {
        if (file != null && !Files.isReadable(file)) {
            throw new ParameterException(line, option + ": cannot read " + file);
        }
    }
}
