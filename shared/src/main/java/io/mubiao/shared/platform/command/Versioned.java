package io.mubiao.shared.platform.command;

import io.mubiao.shared.platform.IfMatch;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import org.jspecify.annotations.Nullable;

/** A command that binds to the version that its sender saw, if the sender names one. */
public interface Versioned {

    /** {@link IfMatch#ANY} of a sender who named none. */
    long version();

    /** What the aggregate is called in a refusal. */
    String noun();

    /**
     * Refuses what was asked of an earlier version than the present one.
     *
     * @throws DomainException STALE_VERSION
     */
    default void requirePresent(long present) {
        if (version() != IfMatch.ANY && version() != present) {
            throw new DomainException(
                    ErrorCode.STALE_VERSION,
                    "您看到的是第 %d 次变更后的%s，现在已有 %d 次变更，请刷新后再办理".formatted(version(), noun(), present));
        }
    }

    /** What binds to no version is decided again. */
    default @Nullable DomainException conflict() {
        return version() == IfMatch.ANY
                ? null
                : new DomainException(ErrorCode.STALE_VERSION, "另一位管理员刚刚办理了这个" + noun() + "，请刷新后再办理");
    }
}
