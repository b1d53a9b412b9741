package io.mubiao.benchmarks;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Prints the demo's first approved sheet again and again in every format, then what its department publishes. Arguments:
 * address, demo password, documents per format.
 */
final class Printing {

    private static final List<String> FORMATS = List.of("pdf", "docx", "xlsx", "html", "txt");
    private static final List<String> PUBLISHED = List.of("pdf", "docx", "xlsx", "zip");

    private Printing() {}

    static void run(String... args) {
        var caller = new Caller(args[0], args[1]).signIn("auditor");
        int count = Integer.parseInt(args[2]);
        var sheet = caller.get("auditor", "/api/sheets?state=APPROVED&size=1")
                .get("items")
                .get(0);
        var document = "/api/sheets/" + sheet.get("id").stringValue() + "/document?format=";
        for (var format : FORMATS) {
            measure(caller, document + format, format, count);
        }
        var publication = "/api/publications?year=" + sheet.get("fiscalYear").intValue() + "&department="
                + URLEncoder.encode(sheet.get("unit").stringValue(), StandardCharsets.UTF_8) + "&format=";
        for (var format : PUBLISHED) {
            measure(caller, publication + format, "publication as " + format, 3);
        }
    }

    private static void measure(Caller caller, String path, String name, int count) {
        for (int i = 0; i < count; i++) {
            caller.download("auditor", path); // warms up
        }
        var times = new Latencies();
        long bytes = 0;
        long began = System.nanoTime();
        for (int i = 0; i < count; i++) {
            long sent = System.nanoTime();
            bytes += caller.download("auditor", path).length;
            times.add(System.nanoTime() - sent);
        }
        System.out.printf(
                "%s: %.1f /s, p50 %.0f ms, p99 %.0f ms, %d kB each%n",
                name,
                count / ((System.nanoTime() - began) / 1e9),
                times.percentile(0.5),
                times.percentile(0.99),
                bytes / count / 1000);
    }
}
