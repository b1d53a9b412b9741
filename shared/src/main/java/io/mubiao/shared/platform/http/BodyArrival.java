package io.mubiao.shared.platform.http;

import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;

/** Called whenever a piece of a body has arrived; lets the request go on when all has, or too late. */
final class BodyArrival implements ReadListener, AsyncListener {

    private static final int PIECE = 8 * 1024;

    private final ServletInputStream input;
    private final Body body;
    private final AsyncContext async;
    private final AtomicBoolean over = new AtomicBoolean();

    BodyArrival(ServletInputStream input, Body body, AsyncContext async) {
        this.input = input;
        this.body = body;
        this.async = async;
    }

    @Override
    public void onDataAvailable() throws IOException {
        var piece = new byte[PIECE];
        while (!over.get() && input.isReady()) {
            int count = input.read(piece);
            if (count < 0) {
                return;
            }
            body.add(piece, count);
            if (body.isHopeless()) {
                goOn();
            }
        }
    }

    @Override
    public void onAllDataRead() {
        goOn();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        body.refuse(new DomainException(ErrorCode.REQUEST_TIMEOUT, "请求的内容没有在规定时间内传完"));
        goOn();
    }

    /** The sender is gone or speaks no HTTP; the connection is closed already. */
    @Override
    public void onError(Throwable failure) {
        giveUp();
    }

    @Override
    public void onError(AsyncEvent event) {
        giveUp();
    }

    @Override
    public void onComplete(AsyncEvent event) {}

    @Override
    public void onStartAsync(AsyncEvent event) {}

    private void goOn() {
        if (over.compareAndSet(false, true)) {
            async.dispatch();
        }
    }

    private void giveUp() {
        if (over.compareAndSet(false, true)) {
            body.release();
            async.complete();
        }
    }
}
