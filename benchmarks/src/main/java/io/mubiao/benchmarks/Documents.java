package io.mubiao.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Has documents read by intake and prints how long each takes, checks included. Arguments: address, demo password, times,
 * files; command-side's tests leave fifty sheets in every format below {@code command-side/target/documents}.
 */
final class Documents {

    /** Rounds that let the program warm up. */
    private static final int WARM_UP = 10;

    private Documents() {}

    static void run(String... args) throws IOException {
        var caller = new Caller(args[0], args[1]).signIn("drafter");
        var times = Integer.parseInt(args[2]);
        for (var file : Arrays.copyOfRange(args, 3, args.length)) {
            measure(caller, Path.of(file), times);
        }
    }

    private static void measure(Caller caller, Path file, int times) throws IOException {
        var body = form(Files.readAllBytes(file));
        var latencies = new Latencies();
        var sheets = 0;
        for (int i = -WARM_UP; i < times; i++) {
            long start = System.nanoTime();
            var answer = caller.post("drafter", "/api/intake", 0, "multipart/form-data; boundary=x", body);
            if (i >= 0) {
                latencies.add(System.nanoTime() - start);
            }
            sheets = answer.get("sheets").size();
        }
        System.out.printf(
                "%s: %d bytes, %d sheets: p50 %.0f ms, p99 %.0f ms%n",
                file.getFileName(), Files.size(file), sheets, latencies.percentile(0.5), latencies.percentile(0.99));
    }

    private static byte[] form(byte[] document) {
        var form = new ByteArrayOutputStream();
        form.writeBytes("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"file\"\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII));
        form.writeBytes(document);
        form.writeBytes("\r\n--x--\r\n".getBytes(StandardCharsets.US_ASCII));
        return form.toByteArray();
    }
}
