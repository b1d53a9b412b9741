package io.mubiao.verifier.command;

import io.mubiao.shared.ledger.SignatureType;
import io.mubiao.shared.ledger.SigningKey;
import java.security.SecureRandom;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the key of a witness. */
@Command(
        name = "keygen",
        mixinStandardHelpOptions = true,
        description = {
            "生成见证人的密钥：私钥到标准输出，公钥到标准错误",
            "makes the key of a witness: the secret to standard output, the public half to standard error"
        })
final class KeygenCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME")
    private @Nullable String name;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var line = Objects.requireNonNull(spec).commandLine();
        var key = SigningKey.generate(Objects.requireNonNull(name), SignatureType.COSIGNATURE, new SecureRandom());
        line.getOut().print(key.pem());
        line.getOut().flush();
        line.getErr().println(key.verifier());
        return 0;
    }
}
