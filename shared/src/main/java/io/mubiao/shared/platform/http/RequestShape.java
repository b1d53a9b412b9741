package io.mubiao.shared.platform.http;

import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a query that is no text and headers that name no media type, before anything behind stumbles over them. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class RequestShape extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Fields.parse(request.getQueryString());
        requireContentType(request.getHeader(HttpHeaders.CONTENT_TYPE));
        Collections.list(request.getHeaders(HttpHeaders.ACCEPT)).forEach(RequestShape::requireAccept);
        chain.doFilter(request, response);
    }

    private static void requireContentType(String type) {
        try {
            if (type == null || MediaType.parseMediaType(type).isConcrete()) {
                return;
            }
        } catch (InvalidMediaTypeException e) {
            // refused like the others
        }
        throw new DomainException(ErrorCode.UNSUPPORTED_MEDIA_TYPE, "Content-Type 应为一个具体的媒体类型");
    }

    private static void requireAccept(String types) {
        try {
            if (MediaType.parseMediaTypes(types).stream().allMatch(RequestShape::isAnswered)) {
                return;
            }
        } catch (InvalidMediaTypeException e) {
            throw new DomainException(ErrorCode.NOT_ACCEPTABLE, "Accept 的格式不正确");
        }
        throw new DomainException(ErrorCode.NOT_ACCEPTABLE, "Accept 中的字符集只能是 UTF-8");
    }

    /** Every answer is UTF-8 (RFC 8259, section 8.1). */
    private static boolean isAnswered(MediaType type) {
        return type.getCharset() == null || StandardCharsets.UTF_8.equals(type.getCharset());
    }
}
