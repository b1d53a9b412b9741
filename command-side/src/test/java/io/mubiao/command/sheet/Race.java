package io.mubiao.command.sheet;

import io.mubiao.shared.problem.DomainException;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Many threads that command at the same moment, and what they were told. */
record Race(List<SheetVersion> decided, List<DomainException> refusals) {

    /** @throws IllegalStateException when one of them fails otherwise than by a refusal */
    static Race of(int runners, IntFunction<SheetVersion> command) {
        var decided = new ConcurrentLinkedQueue<SheetVersion>();
        var refusals = new ConcurrentLinkedQueue<DomainException>();
        var start = new CyclicBarrier(runners);
        var threads = Executors.newFixedThreadPool(runners);
        try {
            var running = IntStream.range(0, runners)
                    .mapToObj(runner -> threads.submit(() -> {
                        await(start);
                        try {
                            decided.add(command.apply(runner));
                        } catch (DomainException refusal) {
                            refusals.add(refusal);
                        }
                    }))
                    .toList();
            for (var runner : running) {
                runner.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
        return new Race(List.copyOf(decided), List.copyOf(refusals));
    }

    private static void await(CyclicBarrier start) {
        try {
            start.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }
}
