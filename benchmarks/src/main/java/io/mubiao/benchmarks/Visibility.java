package io.mubiao.benchmarks;

import java.nio.charset.StandardCharsets;

/**
 * Submits sheets one after another and prints how long after the command's answer each stands in the reviewer's queue.
 * Arguments: address, demo password, sheets.
 */
final class Visibility {

    private Visibility() {}

    static void run(String... args) {
        var caller = new Caller(args[0], args[1]).signIn("drafter", "department", "auditor");
        var delays = new Latencies();
        var ignored = new Latencies();
        for (int i = 0; i < Integer.parseInt(args[2]); i++) {
            var name = "visible-" + System.nanoTime();
            var draft = SheetLives.draft(caller, name);
            var id = SheetLives.command(ignored, caller, "drafter", "/api/sheets", 0, draft)
                    .get("id")
                    .stringValue();
            var submit = "{}".getBytes(StandardCharsets.UTF_8);
            SheetLives.command(ignored, caller, "drafter", "/api/sheets/" + id + "/submit", 1, submit);
            long answered = System.nanoTime();
            while (!isQueued(caller, name)) {
                Thread.onSpinWait();
            }
            delays.add(System.nanoTime() - answered);
        }
        System.out.printf(
                "%d sheets: p50 %.1f ms, p99 %.1f ms from answer to queue%n",
                delays.count(), delays.percentile(0.5), delays.percentile(0.99));
    }

    private static boolean isQueued(Caller caller, String name) {
        return !caller.get("department", "/api/queue?view=TODO&q=" + name)
                .get("items")
                .isEmpty();
    }
}
