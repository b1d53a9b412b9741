package io.mubiao.shared.platform;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.problem.Violation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a caller calls a request, so that sending it again does nothing twice. */
public final class IdempotencyKey {

    public static final String HEADER = "Idempotency-Key";

    /** For the API's document. */
    public static final String IN_WORDS = "the same key again has the same result and does nothing twice";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,64}");

    private IdempotencyKey() {}

    /**
     * The id of what the request makes: the same for the same key of the same account.
     *
     * @throws DomainException MALFORMED
     */
    public static UUID id(Actor actor, @Nullable String key) {
        if (key == null) {
            return UUID.randomUUID();
        }
        if (!KEY.matcher(key).matches()) {
            var detail = "应为 1 至 64 个可见的 ASCII 字符";
            throw new DomainException(
                    ErrorCode.MALFORMED,
                    HEADER + " " + detail,
                    List.of(new Violation(HEADER, ErrorCode.MALFORMED.name(), detail)));
        }
        return UUID.nameUUIDFromBytes((actor.id() + "\n" + key).getBytes(StandardCharsets.UTF_8));
    }
}
