package io.mubiao.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mubiao.verifier.command.Verify;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;

/** {@code java -jar mubiao-verify.jar bag export.zip --key …} */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        // texts are Chinese whatever the machine's own characters are
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8);
        System.exit(Verify.run(out, err, arguments));
    }
}
