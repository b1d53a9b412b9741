package io.mubiao.shared.platform.http;

import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.problem.Violation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses query parameters that a controller does not declare, and second values of those that have one: a filter with
 * a slip in its name would silently not filter.
 */
final class KnownParameters implements HandlerInterceptor {

    private static final String OURS = "io.mubiao.";

    private final Map<Method, DeclaredParameters> declared = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && isOurs(method.getBeanType())) {
            refuse(
                    declared.computeIfAbsent(method.getMethod(), key -> DeclaredParameters.of(method)),
                    Fields.parse(request.getQueryString()).values());
        }
        return true;
    }

    /** The library's pages, the actuator and the sign-in pages keep their own habits. */
    private static boolean isOurs(Class<?> controller) {
        return controller.getName().startsWith(OURS)
                && AnnotatedElementUtils.hasAnnotation(controller, RestController.class);
    }

    private static void refuse(DeclaredParameters declared, Map<String, List<String>> given) {
        var violations = given.entrySet().stream()
                .flatMap(field -> Stream.ofNullable(violation(declared, field.getKey(), field.getValue())))
                .toList();
        if (!violations.isEmpty()) {
            throw new DomainException(ErrorCode.MALFORMED, violations.get(0).detail(), violations);
        }
    }

    private static @Nullable Violation violation(DeclaredParameters declared, String name, List<String> values) {
        if (!declared.has(name)) {
            return new Violation(name, "UNKNOWN_PARAMETER", "没有“" + name + "”这个参数");
        }
        return values.size() > 1 && !declared.takesMany(name)
                ? new Violation(name, "DUPLICATE_PARAMETER", "参数“" + name + "”只能给一次")
                : null;
    }
}
