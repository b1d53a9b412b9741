package io.mubiao.shared.platform;

import io.mubiao.shared.org.UserId;
import io.mubiao.shared.platform.command.CommandGate;
import io.mubiao.shared.platform.command.DoneBy;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets a caller act in the place of another where {@link OnBehalf} allows it, and writes that into the API's document. */
@Configuration
public class OnBehalfConfiguration {

    /** Before anything asks what the caller may do. */
    @Bean
    WebMvcConfigurer deputiesAct(PresentAccounts accounts) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new Acting(accounts)).order(Ordered.HIGHEST_PRECEDENCE);
            }
        };
    }

    /** A batch may outlast the deputyship that it began under. */
    @Bean
    CommandGate mandatesHold(PresentAccounts accounts) {
        return command -> {
            var actor = command instanceof DoneBy done ? done.actor() : null;
            var mandate = actor == null ? null : actor.mandate();
            if (actor != null && mandate != null) {
                accounts.acting(actor, mandate.principal(), Instant.now());
            }
        };
    }

    @Bean
    @ConditionalOnApiDocuments
    GlobalOperationCustomizer deputiesAreDocumented() {
        return (operation, handler) -> allows(handler)
                ? operation.addParametersItem(new HeaderParameter()
                        .name(OnBehalf.HEADER)
                        .description("user name of the account in whose place the caller acts, as its deputy")
                        .schema(new StringSchema()))
                : operation;
    }

    private static boolean allows(HandlerMethod handler) {
        return handler.hasMethodAnnotation(OnBehalf.class)
                || AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), OnBehalf.class);
    }

    private record Acting(PresentAccounts accounts) implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            var principal = request.getHeader(OnBehalf.HEADER);
            // an answer that is streamed passes here a second time
            if (principal == null
                    || request.getDispatcherType() != DispatcherType.REQUEST
                    || !(handler instanceof HandlerMethod method)) {
                return true;
            }
            if (!allows(method)) {
                throw new DomainException(ErrorCode.NOT_DELEGABLE, "这件事不能代为办理，请以本人身份办理");
            }
            var context = SecurityContextHolder.getContext();
            if (context.getAuthentication() instanceof ActorToken token) {
                context.setAuthentication(
                        token.as(accounts.acting(token.getActor(), new UserId(principal.strip()), Instant.now())));
            }
            return true;
        }
    }
}
