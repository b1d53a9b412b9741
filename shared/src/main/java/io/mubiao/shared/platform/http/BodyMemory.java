package io.mubiao.shared.platform.http;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The memory that large bodies share while they arrive. A small one, as every command is, always finds room: the number
 * of connections bounds them.
 */
final class BodyMemory {

    static final int SMALL = 64 * 1024;

    private final long limit;
    private final AtomicLong taken = new AtomicLong();

    BodyMemory(long limit) {
        this.limit = limit;
    }

    boolean take(int bytes) {
        if (taken.addAndGet(bytes) <= limit) {
            return true;
        }
        taken.addAndGet(-bytes);
        return false;
    }

    void give(int bytes) {
        taken.addAndGet(-bytes);
    }
}
