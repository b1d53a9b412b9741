package io.mubiao.query.register;

import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.problem.Violation;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The moment that a register is asked about: a day, which means its end in China, or an instant. */
final class AsOf {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Instant BEGINNING = Instant.EPOCH;
    private static final int DAY_LENGTH = 10;

    private AsOf() {}

    /**
     * The last instant that is meant.
     *
     * @param now what is meant without a text; nothing later can be asked about, but for the rest of today
     * @throws DomainException MALFORMED, naming the parameter
     */
    static Instant read(String parameter, @Nullable String text, Instant now) {
        if (text == null || text.isEmpty()) {
            return now;
        }
        try {
            var today = LocalDate.ofInstant(now, CHINA);
            if (text.length() != DAY_LENGTH) {
                return checked(parameter, OffsetDateTime.parse(text).toInstant(), now);
            }
            var day = LocalDate.parse(text);
            var end = day.equals(today) ? now : endOf(day);
            return checked(parameter, end, now);
        } catch (DateTimeException e) {
            throw refusal(parameter, "应为日期（如 2026-06-30）或带时区的时间");
        }
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(CHINA).toInstant().minusMillis(1);
    }

    private static Instant checked(String parameter, Instant instant, Instant now) {
        if (instant.isAfter(now)) {
            throw refusal(parameter, "不能是将来的时间");
        }
        return instant.isBefore(BEGINNING) ? BEGINNING : instant;
    }

    static DomainException refusal(String parameter, String detail) {
        var named = "“" + parameter + "”" + detail;
        return new DomainException(
                ErrorCode.MALFORMED, named, List.of(new Violation(parameter, "INVALID_VALUE", named)));
    }
}
