package io.mubiao.benchmarks.stock;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.IntFunction;

/**
 * Lets the copies live at the same time, each at its own pace: events come in the order of their times. Only the copies
 * that have begun and not ended are kept.
 */
final class Timeline {

    private static final long HOUR = 3_600_000;
    private static final long LONGEST_STEP = 72 * HOUR;

    private final SplittableRandom random = new SplittableRandom(10);
    private final PriorityQueue<Active> active = new PriorityQueue<>(
            Comparator.comparingLong((Active each) -> each.next).thenComparingInt(each -> each.number));
    private final long begin;
    private final double interval;
    private final int count;

    private static final class Active {

        private final Copy copy;
        private final int number;
        private long next;

        Active(Copy copy, int number, long next) {
            this.copy = copy;
            this.number = number;
            this.next = next;
        }
    }

    /** Takes in the next event of a copy. */
    interface Events {
        void happens(Copy copy, long at);
    }

    /**
     * @param begin when the first copy begins, milliseconds of the epoch
     * @param end before when the last one has ended
     * @param steps the most of a copy
     */
    Timeline(long begin, long end, int steps, int count) {
        this.begin = begin;
        this.interval = (double) (end - steps * LONGEST_STEP - begin) / count;
        this.count = count;
    }

    long beginOf(int number) {
        return begin + (long) (number * interval);
    }

    /** @param copies makes the copy of a number when it begins */
    void live(IntFunction<Copy> copies, Events events) {
        int begun = 0;
        while (begun < count || !active.isEmpty()) {
            while (begun < count && (active.isEmpty() || beginOf(begun) <= active.peek().next)) {
                active.add(new Active(copies.apply(begun), begun, beginOf(begun)));
                begun++;
            }
            var next = active.poll();
            events.happens(next.copy, next.next);
            if (next.copy.advance()) {
                next.next += HOUR + random.nextLong(LONGEST_STEP - HOUR);
                active.add(next);
            }
        }
    }

    /** One that sorts by its time, as version 7 of RFC 9562: so indexes grow at their end. */
    UUID id(long at) {
        long most = at << 16 | 0x7000 | random.nextLong(1 << 12);
        long least = 1L << 63 | random.nextLong() >>> 2;
        return new UUID(most, least);
    }
}
