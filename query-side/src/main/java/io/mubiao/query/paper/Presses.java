package io.mubiao.query.paper;

import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * As many papers at once as the memory holds: each being set takes tens of megabytes, and without a bound the requests of
 * one busy morning would take the whole program down. The others wait in the order they came.
 */
public final class Presses {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Semaphore free;
    private final Duration patience;

    public Presses(int atOnce) {
        this(atOnce, PATIENCE);
    }

    Presses(int atOnce, Duration patience) {
        this.free = new Semaphore(atOnce, true);
        this.patience = patience;
    }

    /** @throws DomainException UNAVAILABLE if none becomes free in time */
    public <T> T print(Supplier<T> printing) {
        await();
        try {
            return printing.get();
        } finally {
            free.release();
        }
    }

    private void await() {
        try {
            if (!free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new DomainException(ErrorCode.UNAVAILABLE, "正在打印的文件太多，请稍后重试");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DomainException(ErrorCode.UNAVAILABLE, "服务正在停止，请稍后重试");
        }
    }
}
