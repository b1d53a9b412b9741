package io.mubiao.shared.platform;

import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.problem.Violation;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
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

    /** Nobody is told when the caller no longer listens. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> failed(Exception failure) {
        return Refusals.isHangUp(failure) ? null : answer(Problem.of(Refusals.of(failure)));
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
            return answer(Problem.of(Refusals.of(refusal)));
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
    protected ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var name = missing.getParameterName();
        return answer(malformed(new Violation(name, "NOT_NULL", "“" + name + "”不能为空")));
    }

    @Override
    protected ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var violations = invalid.getParameterValidationResults().stream()
                .flatMap(ProblemAdvice::violations)
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
        if (status.is5xxServerError()) {
            log.error("request failed", failure);
        }
        var problem = Problem.ofStatus(status.value());
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
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

    /** Of a parameter by itself, or of the members of one that holds several. */
    private static Stream<Violation> violations(ParameterValidationResult result) {
        if (result instanceof ParameterErrors members) {
            return members.getAllErrors().stream().map(ProblemAdvice::violation);
        }
        var name = String.valueOf(result.getMethodParameter().getParameterName());
        return result.getResolvableErrors().stream()
                .map(error -> new Violation(name, code(error), "“" + name + "”" + error.getDefaultMessage()));
    }

    private static String code(MessageSourceResolvable error) {
        var codes = error.getCodes();
        return codes == null || codes.length == 0 ? "INVALID_VALUE" : upperSnake(codes[codes.length - 1]);
    }

    private static String upperSnake(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }

    private static Violation violation(ObjectError error) {
        var path = error instanceof FieldError field ? field.getField() : error.getObjectName();
        if (error instanceof FieldError field && field.isBindingFailure()) {
            return new Violation(path, "INVALID_VALUE", "“" + path + "”的格式不正确");
        }
        return new Violation(
                path, upperSnake(String.valueOf(error.getCode())), "“" + path + "”" + error.getDefaultMessage());
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
        var answer = ResponseEntity.status(problem.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.code() == ErrorCode.UNAVAILABLE) {
            answer.header(HttpHeaders.RETRY_AFTER, Problems.RETRY_AFTER_SECONDS);
        }
        return answer.body(problem);
    }
}
