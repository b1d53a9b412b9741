package io.mubiao.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mubiao.verifier.command.Verify;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;

/** What the program said. */
record Answer(int exit, List<String> lines) {

    static Answer to(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var exit = Verify.run(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), arguments);
        return new Answer(exit, out.toString(UTF_8).lines().toList());
    }

    String result() {
        return lines.get(lines.size() - 1);
    }

    /** Of the findings, each once. */
    List<String> codes() {
        return lines.subList(0, lines.size() - 1).stream()
                .map(line -> line.split(" ", 2)[0])
                .distinct()
                .toList();
    }
}
