package io.mubiao.benchmarks;

import java.util.List;

/** Asks for what pages show first and prints how long each answer takes. Arguments: address, demo password, times. */
final class Reading {

    private static final List<Question> QUESTIONS = List.of(
            new Question("department", "/api/queue?view=TODO"),
            new Question("approver", "/api/queue?view=DONE"),
            new Question("auditor", "/api/sheets"),
            new Question("auditor", "/api/sheets?q=%E8%8F%9C%E7%AF%AE%E5%AD%90"),
            new Question("auditor", "/api/audit/events?type=SheetApproved"),
            new Question("auditor", "/api/statistics"));

    private Reading() {}

    private record Question(String user, String path) {}

    static void run(String... args) {
        var caller = new Caller(args[0], args[1]);
        int times = Integer.parseInt(args[2]);
        for (var question : QUESTIONS) {
            var latencies = new Latencies();
            caller.signIn(question.user());
            for (int i = 0; i < times; i++) {
                long start = System.nanoTime();
                caller.get(question.user(), question.path());
                latencies.add(System.nanoTime() - start);
            }
            System.out.printf(
                    "%s %s: p50 %.1f ms, p99 %.1f ms%n",
                    question.user(), question.path(), latencies.percentile(0.5), latencies.percentile(0.99));
        }
    }
}
