package io.mubiao.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/**
 * Takes sheets from draft to approval, six commands each, on several connections at once, and prints commands per
 * second and their latencies. Arguments: address, demo password, connections, sheets.
 */
final class SheetLives {

    private static final byte[] PASS = "{\"opinion\":\"同意\"}".getBytes(StandardCharsets.UTF_8);
    private static final byte[] APPROVE = "{\"approvalNumber\":\"平财绩〔2026〕99 号\"}".getBytes(StandardCharsets.UTF_8);
    private static final byte[] SUBMIT = "{}".getBytes(StandardCharsets.UTF_8);
    private static final String[] PEOPLE = {
        "drafter", "department", "finance-office", "performance-office", "approver", "auditor"
    };

    private final AtomicInteger left;

    private SheetLives(int sheets) {
        this.left = new AtomicInteger(sheets);
    }

    static void run(String... args) throws InterruptedException, ExecutionException {
        int connections = Integer.parseInt(args[2]);
        int sheets = Integer.parseInt(args[3]);
        var lives = new SheetLives(sheets);
        var threads = Executors.newFixedThreadPool(connections);
        var drivers = new ArrayList<Callable<Latencies>>();
        var first = new Caller(args[0], args[1]).signIn(PEOPLE);
        for (int i = 0; i < connections; i++) {
            drivers.add(() -> lives.drive(first.another()));
        }
        long start = System.nanoTime();
        var all = new Latencies();
        for (var driven : threads.invokeAll(drivers)) {
            all.addAll(driven.get());
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        threads.shutdown();
        System.out.printf(
                "%d commands in %.1f s: %.0f commands/s, p50 %.1f ms, p99 %.1f ms%n",
                all.count(), seconds, all.count() / seconds, all.percentile(0.5), all.percentile(0.99));
    }

    private Latencies drive(Caller caller) {
        var times = new Latencies();
        var draft = draft(caller, "目标 " + Thread.currentThread().getName());
        while (left.getAndDecrement() > 0) {
            var id = command(times, caller, "drafter", "/api/sheets", 0, draft)
                    .get("id")
                    .stringValue();
            var path = "/api/sheets/" + id + "/";
            command(times, caller, "drafter", path + "submit", 1, SUBMIT);
            command(times, caller, "department", path + "pass", 2, PASS);
            command(times, caller, "finance-office", path + "pass", 3, PASS);
            command(times, caller, "performance-office", path + "pass", 4, PASS);
            command(times, caller, "approver", path + "approve", 5, APPROVE);
        }
        return times;
    }

    /** The first sheet of the demo under another name. */
    static byte[] draft(Caller caller, String projectName) {
        var id = caller.get("auditor", "/api/sheets?size=1").at("/items/0/id").stringValue();
        var content = (tools.jackson.databind.node.ObjectNode)
                caller.get("auditor", "/api/sheets/" + id).get("content");
        content.put("projectName", projectName);
        content.get("indicators").forEach(row -> ((tools.jackson.databind.node.ObjectNode) row).remove("parsedValue"));
        return Caller.JSON.writeValueAsBytes(Map.of("content", content));
    }

    static JsonNode command(Latencies times, Caller caller, String user, String path, long version, byte[] body) {
        long start = System.nanoTime();
        var answer = caller.post(user, path, version, "application/json", body);
        times.add(System.nanoTime() - start);
        return answer;
    }
}
