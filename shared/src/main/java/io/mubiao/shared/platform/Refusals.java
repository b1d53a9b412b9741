package io.mubiao.shared.platform;

import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.regex.Pattern;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.multipart.MultipartException;

/** What the sender of a request is told about a failure; a line in the log for each, a stack trace only for ours. */
public final class Refusals {

    private static final Logger log = LoggerFactory.getLogger(Refusals.class);

    /** Connection exceptions, too many connections, shut down by an operator (PostgreSQL, appendix A). */
    private static final Pattern DATABASE_AWAY = Pattern.compile("08...|53300|57P..");

    private static final Pattern DATA_EXCEPTION = Pattern.compile("22...");

    private Refusals() {}

    public static DomainException of(Throwable failure) {
        var refusal = known(failure);
        if (refusal == null) {
            log.error("request failed", failure);
            return new DomainException(ErrorCode.INTERNAL, "请求没有完成，请稍后重试或联系管理员");
        }
        log.info("refused: {}", refusal.code());
        return refusal;
    }

    /** Whether the caller no longer listens: there is nobody to tell and nothing to mend. */
    public static boolean isHangUp(Throwable failure) {
        return causeOf(failure, ClientAbortException.class) != null
                || causeOf(failure, AsyncRequestNotUsableException.class) != null;
    }

    private static @Nullable DomainException known(Throwable failure) {
        var refusal = causeOf(failure, DomainException.class);
        if (refusal != null) {
            return refusal;
        }
        if (isUnavailable(failure)) {
            return new DomainException(ErrorCode.UNAVAILABLE, "系统繁忙，请稍后重试");
        }
        if (isNotFound(failure)) {
            return new DomainException(ErrorCode.NOT_FOUND, ErrorCode.NOT_FOUND.title());
        }
        if (causeOf(failure, MultipartException.class) != null) {
            return new DomainException(ErrorCode.MALFORMED, "上传的表单不完整或格式不正确");
        }
        if (causeOf(failure, RequestRejectedException.class) != null
                || causeOf(failure, InvalidParameterException.class) != null) {
            return new DomainException(ErrorCode.MALFORMED, "请求的地址、首部或参数含有不允许的字符");
        }
        if (causeOf(failure, BadRequestException.class) != null) {
            return new DomainException(ErrorCode.MALFORMED, "请求的内容没有按 HTTP 的格式传送");
        }
        if (causeOf(failure, SocketTimeoutException.class) != null) {
            return new DomainException(ErrorCode.REQUEST_TIMEOUT, "请求的内容没有在规定时间内传完");
        }
        return isBeyondTheDatabase(failure) ? new DomainException(ErrorCode.MALFORMED, "有数值、日期或文字超出了可以处理的范围") : null;
    }

    /** The net under all bounds of parameters: no value of a caller is one that PostgreSQL cannot hold. */
    private static boolean isBeyondTheDatabase(Throwable failure) {
        var sql = causeOf(failure, SQLException.class);
        return sql != null
                && sql.getSQLState() != null
                && DATA_EXCEPTION.matcher(sql.getSQLState()).matches();
    }

    /** The database, or the issuer whose keys the tokens are checked with, cannot be reached. */
    private static boolean isUnavailable(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException
                    || cause instanceof SQLException sql && isAway(sql)
                    || cause instanceof AuthenticationServiceException
                            && !(cause instanceof InternalAuthenticationServiceException)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAway(SQLException failure) {
        return failure.getSQLState() != null
                && DATABASE_AWAY.matcher(failure.getSQLState()).matches();
    }

    private static boolean isNotFound(Throwable failure) {
        var status = AnnotatedElementUtils.findMergedAnnotation(failure.getClass(), ResponseStatus.class);
        return status != null && status.code() == HttpStatus.NOT_FOUND;
    }

    private static <T extends Throwable> @Nullable T causeOf(Throwable failure, Class<T> type) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
