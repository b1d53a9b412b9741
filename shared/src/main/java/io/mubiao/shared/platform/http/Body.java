package io.mubiao.shared.platform.http;

import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/** What has arrived of a body, or why the request will be refused once the rest has passed by. */
final class Body {

    static final long MAX_BYTES = 6L * 1024 * 1024;

    /** An answer reaches the sender of a body that is too large only after the body has been taken from the line. */
    private static final long PASSED_BY = 32L * 1024 * 1024;

    private final BodyMemory memory;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private long length;
    private int taken;
    private @Nullable DomainException refusal;

    Body(BodyMemory memory, long declaredLength) {
        this.memory = memory;
        if (declaredLength > MAX_BYTES) {
            refuse(tooLarge());
        }
    }

    void add(byte[] arrived, int count) {
        length += count;
        if (refusal == null && length > MAX_BYTES) {
            refuse(tooLarge());
        } else if (refusal == null && !hasRoom(count)) {
            refuse(new DomainException(ErrorCode.UNAVAILABLE, "正在接收的内容较多，请稍后重试"));
        }
        if (refusal == null) {
            bytes.write(arrived, 0, count);
        }
    }

    /** The first reason counts. */
    void refuse(DomainException reason) {
        if (refusal == null) {
            refusal = reason;
            release();
        }
    }

    long length() {
        return length;
    }

    boolean isHopeless() {
        return refusal != null && length > PASSED_BY;
    }

    /** The whole body. */
    byte[] bytes() {
        if (refusal != null) {
            throw refusal;
        }
        return bytes.toByteArray();
    }

    void release() {
        memory.give(taken);
        taken = 0;
        bytes.reset();
    }

    private boolean hasRoom(int count) {
        if (length <= BodyMemory.SMALL) {
            return true;
        }
        if (!memory.take(count)) {
            return false;
        }
        taken += count;
        return true;
    }

    private static DomainException tooLarge() {
        return new DomainException(ErrorCode.TOO_LARGE, "请求不能超过 " + MAX_BYTES / 1024 / 1024 + " MB");
    }
}
