package io.mubiao.shared.platform.journal;

import io.mubiao.shared.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Learns why a request was refused, and has the answer journalled while it can still become another: what a converter
 * has begun to write cannot be taken back.
 */
@ControllerAdvice
class JournalAdvice implements ResponseBodyAdvice<Object> {

    @Override
    public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returnType,
            MediaType contentType,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        var servletRequest = ((ServletServerHttpRequest) request).getServletRequest();
        if (servletRequest.getAttribute(JournalledAnswer.class.getName()) instanceof JournalledAnswer answer) {
            if (body instanceof Problem problem) {
                AccessNote.of(servletRequest).because(problem.code().name());
            }
            answer.journal();
        }
        return body;
    }
}
