package io.mubiao.query.questions;

import io.mubiao.query.export.TimeSpan;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.problem.Violation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** With which numbers a question is asked, and of which time. Each question tells which of the numbers it takes. */
record QuestionRequest(
        @Parameter(description = "not before this instant")
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
        @Nullable
        OffsetDateTime from,

        @Parameter(description = "before this instant") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable
        OffsetDateTime to,

        @Min(1) @Max(86_400) @Nullable Integer seconds,
        @Min(1) @Max(10_000) @Nullable Integer minutes,
        @Min(1) @Max(10_000) @Nullable Integer hours,
        @Min(1) @Max(10_000) @Nullable Integer days,
        @Min(1) @Max(100_000) @Nullable Integer count,
        @Min(0) @Max(1_000) @Nullable Integer percent,

        @Parameter(description = "hour of the day") @Min(0) @Max(24) @Nullable
        Integer begin,

        @Parameter(description = "hour of the day") @Min(0) @Max(24) @Nullable
        Integer end) {

    TimeSpan time() {
        return TimeSpan.of(from, to);
    }

    /**
     * The numbers that a question is asked with.
     *
     * @throws DomainException MALFORMED, naming one that the question does not take
     */
    Map<String, Integer> numbers(Question question) {
        var given = given();
        var numbers = new LinkedHashMap<String, Integer>();
        for (var parameter : question.parameters()) {
            var number = given.remove(parameter.name());
            numbers.put(parameter.name(), number == null ? parameter.value() : number);
        }
        if (!given.isEmpty()) {
            throw unknown(question, given.keySet().iterator().next());
        }
        return numbers;
    }

    private Map<String, Integer> given() {
        var given = new LinkedHashMap<String, Integer>();
        put(given, "seconds", seconds);
        put(given, "minutes", minutes);
        put(given, "hours", hours);
        put(given, "days", days);
        put(given, "count", count);
        put(given, "percent", percent);
        put(given, "begin", begin);
        put(given, "end", end);
        return given;
    }

    private static void put(Map<String, Integer> given, String name, @Nullable Integer number) {
        if (number != null) {
            given.put(name, number);
        }
    }

    private static DomainException unknown(Question question, String name) {
        var detail = question.code() + " 没有“" + name + "”这个参数";
        return new DomainException(
                ErrorCode.MALFORMED, detail, List.of(new Violation(name, "UNKNOWN_PARAMETER", detail)));
    }
}
