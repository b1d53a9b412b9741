package io.mubiao.shared.platform;

import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.problem.Violation;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads the version in a header such as {@code If-Match: "7"}. */
public final class IfMatchResolver implements HandlerMethodArgumentResolver {

    private static final Pattern ENTITY_TAG = Pattern.compile("(?:W/)?\"(0|[1-9][0-9]{0,17})\"");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(IfMatch.class);
    }

    @Override
    public Long resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var required = Objects.requireNonNull(parameter.getParameterAnnotation(IfMatch.class))
                .required();
        return version(request.getHeader(HttpHeaders.IF_MATCH), required);
    }

    private static long version(@Nullable String header, boolean required) {
        if (header == null && !required) {
            return IfMatch.ANY;
        }
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
