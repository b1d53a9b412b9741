package io.mubiao.verifier.command;

import io.mubiao.shared.ledger.SignatureType;
import io.mubiao.shared.ledger.SigningKey;
import io.mubiao.shared.ledger.VerifierKey;
import io.mubiao.verifier.witness.Witness;
import io.mubiao.verifier.witness.WitnessServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Is a witness, until it is ended. */
@Command(
        name = "witness",
        mixinStandardHelpOptions = true,
        description = {"见证一个账本（C2SP tlog-witness）", "is a witness of a log (C2SP tlog-witness)"})
final class WitnessCommand implements Callable<Integer> {

    @Option(
            names = "--origin",
            paramLabel = "VKEY",
            required = true,
            converter = Keys.Vkey.class,
            description = {"账本的公钥", "the key of the log"})
    private @Nullable VerifierKey log;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            required = true,
            description = {"见证人的名称，与 keygen 时相同", "the name of the witness, as for keygen"})
    private @Nullable String name;

    @Option(
            names = "--key-file",
            paramLabel = "PEM",
            required = true,
            description = {"见证人的私钥（keygen 生成）", "the secret of the witness, from keygen"})
    private @Nullable Path key;

    @Option(
            names = "--state",
            paramLabel = "DIR",
            required = true,
            description = {"保存最近一个检查点的目录", "where the last checkpoint is kept"})
    private @Nullable Path state;

    @Option(
            names = "--port",
            paramLabel = "N",
            required = true,
            description = {"端口", "port"})
    private int port;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = {"监听地址；https 由前置代理提供", "address to listen at; a proxy in front speaks https"})
    private String address = "127.0.0.1";

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var secret = SigningKey.read(
                Objects.requireNonNull(name), SignatureType.COSIGNATURE, Files.readString(Objects.requireNonNull(key)));
        var witness =
                new Witness(Objects.requireNonNull(log), secret, Objects.requireNonNull(state), Clock.systemUTC());
        try (var server = new WitnessServer(witness, address, port)) {
            var out = Objects.requireNonNull(spec).commandLine().getOut();
            out.println(secret.verifier() + " http://" + address + ":" + server.port());
            out.flush();
            Thread.currentThread().join();
        }
        return 0;
    }
}
