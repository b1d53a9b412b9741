package io.mubiao.command;

import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.problem.Violation;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the version that a decision binds to (RFC 9110 §13.1.1, status 428 of RFC 6585). */
public final class IfMatch {

    private static final Pattern ENTITY_TAG = Pattern.compile("(?:W/)?\"(0|[1-9][0-9]{0,17})\"");

    private IfMatch() {}

    /** The version in a header such as {@code "7"}. */
    public static long version(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new DomainException(ErrorCode.VERSION_REQUIRED, "请求头缺少 If-Match，请带上您所看到的版本号，例如 If-Match: \"7\"");
        }
        var tag = ENTITY_TAG.matcher(header.strip());
        if (!tag.matches()) {
            var detail = "If-Match 应是一个带引号的版本号，例如 \"7\"";
            throw new DomainException(
                    ErrorCode.MALFORMED, detail, List.of(new Violation("If-Match", "INVALID_VALUE", detail)));
        }
        return Long.parseLong(tag.group(1));
    }
}
