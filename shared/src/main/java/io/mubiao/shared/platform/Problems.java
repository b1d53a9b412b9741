package io.mubiao.shared.platform;

import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes problems where no controller was reached: bodies too large, callers unknown or without the right. */
@Component
public class Problems implements AuthenticationEntryPoint, AccessDeniedHandler {

    static final String RETRY_AFTER_SECONDS = "5";

    private final JsonMapper json;

    public Problems(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        var refusal = exception instanceof RefusedToken refused
                ? refused.refusal()
                : new DomainException(ErrorCode.UNAUTHENTICATED, "请先登录；令牌缺失、过期或无效");
        if (refusal.code() == ErrorCode.UNAUTHENTICATED) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        } else {
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        }
        write(response, refusal);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
            throws IOException {
        write(response, new DomainException(ErrorCode.FORBIDDEN, "您的角色没有这项权限"));
    }

    /** The refusal of one request too many; the header says when the next has a chance. */
    static DomainException tooMany(HttpServletResponse response, Duration wait) {
        return new DomainException(ErrorCode.TOO_MANY_REQUESTS, "请求过于频繁，请在 " + retryAfter(response, wait) + " 秒后再试");
    }

    /** Tells a program when to come again; in whole seconds. */
    public static long retryAfter(HttpServletResponse response, Duration wait) {
        var seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        return seconds;
    }

    /** Answers one request too many where no controller is reached. */
    public void writeTooMany(HttpServletResponse response, Duration wait) throws IOException {
        write(response, tooMany(response, wait));
    }

    /** Answers with a refusal and what belongs to every answer that is not to be kept. */
    public void write(HttpServletResponse response, DomainException refusal) throws IOException {
        var problem = Problem.of(refusal);
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (refusal.code() == ErrorCode.UNAVAILABLE && !response.containsHeader(HttpHeaders.RETRY_AFTER)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        response.getOutputStream().write(json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
    }
}
