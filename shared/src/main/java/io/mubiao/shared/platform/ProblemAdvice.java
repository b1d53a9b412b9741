package io.mubiao.shared.platform;

import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.problem.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Turns every refusal and every bad request into a problem (RFC 9457) that names the field concerned. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<Object> refused(DomainException refusal) {
        log.info("refused: {}", refusal.code());
        return answer(Problem.of(refusal));
    }

    @ExceptionHandler
    ResponseEntity<Object> failed(Exception failure) {
        if (causeOf(failure, DomainException.class) instanceof DomainException refusal) {
            return refused(refusal);
        }
        if (isNotFound(failure)) {
            return answer(Problem.of(ErrorCode.NOT_FOUND, ErrorCode.NOT_FOUND.title(), List.of()));
        }
        log.error("request failed", failure);
        return answer(Problem.of(ErrorCode.INTERNAL, "请求没有完成，请稍后再试或联系管理员", List.of()));
    }

    private static boolean isNotFound(Exception failure) {
        var status = AnnotatedElementUtils.findMergedAnnotation(failure.getClass(), ResponseStatus.class);
        return status != null && status.code() == HttpStatus.NOT_FOUND;
    }

    @ExceptionHandler
    ResponseEntity<Object> wrongParameter(MethodArgumentTypeMismatchException mismatch) {
        return answer(
                malformed(new Violation(mismatch.getName(), "INVALID_VALUE", "“" + mismatch.getName() + "”的格式不正确")));
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        if (causeOf(unreadable, DomainException.class) instanceof DomainException refusal) {
            return refused(refusal);
        }
        var violation = causeOf(unreadable, JacksonException.class) instanceof JacksonException json
                ? violation(json)
                : new Violation("", "UNREADABLE", "请求正文缺失或不是合法的 JSON");
        return answer(malformed(violation));
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var violations = invalid.getBindingResult().getAllErrors().stream()
                .map(ProblemAdvice::violation)
                .toArray(Violation[]::new);
        return answer(malformed(violations));
    }

    @Override
    protected ResponseEntity<Object> handleMaxUploadSizeExceededException(
            MaxUploadSizeExceededException tooLarge, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(Problem.of(ErrorCode.TOO_LARGE, "文件过大", List.of()));
    }

    /** What Spring refuses by itself: unknown addresses, methods, media types, missing parameters. */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var code = switch (status.value()) {
            case 404 -> ErrorCode.NOT_FOUND;
            case 405 -> ErrorCode.METHOD_NOT_ALLOWED;
            case 406 -> ErrorCode.NOT_ACCEPTABLE;
            case 413 -> ErrorCode.TOO_LARGE;
            case 415 -> ErrorCode.UNSUPPORTED_MEDIA_TYPE;
            case 503 -> ErrorCode.UNAVAILABLE;
            default -> status.is4xxClientError() ? ErrorCode.MALFORMED : ErrorCode.INTERNAL;
        };
        if (status.is5xxServerError()) {
            log.error("request failed", failure);
        }
        return ResponseEntity.status(code.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(code, code.title(), List.of()));
    }

    private static Problem malformed(Violation... violations) {
        return Problem.of(
                ErrorCode.MALFORMED,
                violations.length == 1 ? violations[0].detail() : "有 " + violations.length + " 处不正确",
                List.of(violations));
    }

    private static Violation violation(JacksonException json) {
        if (json instanceof StreamConstraintsException) {
            return new Violation(path(json), "TOO_LARGE", "JSON 的层数、数字位数或文字长度超过限制");
        }
        if (json instanceof StreamReadException && !(json instanceof InputCoercionException)) {
            var at = json.getLocation();
            return new Violation("", "UNREADABLE", "不是合法的 JSON，第 " + at.getLineNr() + " 行第 " + at.getColumnNr() + " 列");
        }
        var path = path(json);
        return json instanceof UnrecognizedPropertyException
                ? new Violation(path, "UNKNOWN_FIELD", "没有“" + path + "”这个字段")
                : new Violation(path, "INVALID_VALUE", "“" + path + "”的类型或取值不正确");
    }

    /** As in {@code content.indicators[3].value}. */
    private static String path(JacksonException json) {
        var path = new StringBuilder();
        for (var reference : json.getPath()) {
            if (reference.getPropertyName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getPropertyName());
            }
        }
        return path.toString();
    }

    private static Violation violation(ObjectError error) {
        var path = error instanceof FieldError field ? field.getField() : error.getObjectName();
        if (error instanceof FieldError field && field.isBindingFailure()) {
            return new Violation(path, "INVALID_VALUE", "“" + path + "”的格式不正确");
        }
        var code = String.valueOf(error.getCode()).replaceAll("(?<=[a-z])(?=[A-Z])", "_");
        return new Violation(
                path, code.toUpperCase(java.util.Locale.ROOT), "“" + path + "”" + error.getDefaultMessage());
    }

    private static @Nullable Throwable causeOf(Throwable failure, Class<? extends Throwable> type) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return cause;
            }
        }
        return null;
    }

    private static ResponseEntity<Object> answer(Problem problem) {
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
