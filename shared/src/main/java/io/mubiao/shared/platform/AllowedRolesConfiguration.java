package io.mubiao.shared.platform;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Keeps {@link AllowedRoles}, and writes them into the API's document. */
@Configuration
public class AllowedRolesConfiguration {

    private static final String EXTENSION = "x-roles";

    @Bean
    WebMvcConfigurer allowedRolesAreKept() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new Check());
            }
        };
    }

    @Bean
    @ConditionalOnApiDocuments
    GlobalOperationCustomizer allowedRolesAreDocumented() {
        return (operation, handler) -> {
            var allowed = allowedBy(handler);
            if (allowed != null) {
                operation.addExtension(
                        EXTENSION,
                        Arrays.stream(allowed.value()).map(Role::name).sorted().toList());
            }
            return operation;
        };
    }

    private static @Nullable AllowedRoles allowedBy(HandlerMethod handler) {
        var ofMethod = handler.getMethodAnnotation(AllowedRoles.class);
        return ofMethod != null
                ? ofMethod
                : AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), AllowedRoles.class);
    }

    private static final class Check implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            var allowed = handler instanceof HandlerMethod method ? allowedBy(method) : null;
            if (allowed != null && Arrays.stream(allowed.value()).noneMatch(Check::callerHas)) {
                throw new DomainException(
                        ErrorCode.FORBIDDEN,
                        "只有"
                                + Arrays.stream(allowed.value())
                                        .map(Role::label)
                                        .collect(Collectors.joining("、"))
                                + "可以" + allowed.to());
            }
            return true;
        }

        private static boolean callerHas(Role role) {
            var caller = SecurityContextHolder.getContext().getAuthentication();
            return caller != null && caller.getPrincipal() instanceof Actor actor && actor.has(role);
        }
    }
}
