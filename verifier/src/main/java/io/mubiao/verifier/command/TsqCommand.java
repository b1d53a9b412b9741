package io.mubiao.verifier.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mubiao.shared.ledger.Checkpoint;
import io.mubiao.shared.ledger.Note;
import io.mubiao.shared.ledger.TimestampQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes what a time-stamping authority is asked, to be carried there by hand. */
@Command(
        name = "tsq",
        mixinStandardHelpOptions = true,
        description = {"生成检查点的时间戳请求（RFC 3161）", "writes the request for a time-stamp of a checkpoint (RFC 3161)"})
final class TsqCommand implements Callable<Integer> {

    private static final int NONCE_BYTES = 8;

    @Parameters(paramLabel = "CHECKPOINT")
    private @Nullable Path checkpoint;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = {"默认写到标准输出", "default: standard output"})
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        var note = Note.read(Files.readString(Objects.requireNonNull(checkpoint)));
        var nonce = new byte[NONCE_BYTES];
        new SecureRandom().nextBytes(nonce);
        var query = TimestampQuery.of(Checkpoint.read(note.text()).body().getBytes(UTF_8), nonce);
        if (out == null) {
            System.out.write(query, 0, query.length);
            System.out.flush();
        } else {
            Files.write(out, query);
        }
        return 0;
    }
}
