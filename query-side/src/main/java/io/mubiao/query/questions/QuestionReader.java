package io.mubiao.query.questions;

import io.mubiao.query.deadline.RegionCalendars;
import io.mubiao.query.questions.QuestionAnswer.Event;
import io.mubiao.query.questions.QuestionAnswer.Row;
import io.mubiao.shared.platform.PresentAccounts;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.workflow.DayKind;
import io.mubiao.shared.workflow.ReviewChain;
import io.mubiao.shared.workflow.WorkingCalendar;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Asks the database a question: it only reads, no longer than a while, and answers no more rows than wanted. */
@Component
class QuestionReader {

    private static final String BOUND = "set local statement_timeout = '30s'";
    private static final String CANCELLED = "57014";

    private static final String EVENT_IDS = """
            select event.aggregate_id || '/' || (event.sequence_number + 1) as step, event.event_id
            from unnest(?::text[]) as wanted (step)
            join event_store.domain_event event
                 on event.aggregate_id = regexp_replace(wanted.step, '/[0-9]+$', '')
                and event.sequence_number = substring(wanted.step from '[0-9]+$')::bigint - 1
            """;

    private static final String STANDARD_CHAIN = JsonMapper.shared().writeValueAsString(ReviewChain.standard());

    private final JdbcClient jdbc;
    private final RegionCalendars calendars;
    private final PresentAccounts accounts;

    QuestionReader(JdbcClient jdbc, RegionCalendars calendars, PresentAccounts accounts) {
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.accounts = accounts;
    }

    /**
     * What a question finds in a region.
     *
     * @param most rows
     * @throws DomainException MALFORMED for a number that it does not take, UNAVAILABLE when it takes too long
     */
    @Transactional(readOnly = true)
    QuestionAnswer ask(Question question, String region, QuestionRequest request, int most) {
        var numbers = request.numbers(question);
        jdbc.sql(BOUND).update();
        try {
            return answer(question, numbers, found(question, region, request, numbers, most + 1), most);
        } catch (DataAccessException e) {
            throw isCancelled(e) ? tooMuch() : e;
        }
    }

    private QuestionAnswer answer(Question question, Map<String, Integer> numbers, FoundRows found, int most) {
        var shown = found.rows().stream().limit(most).toList();
        var ids = eventIds(shown);
        return new QuestionAnswer(
                question.code(),
                question.title(),
                numbers,
                found.columns(),
                shown.stream().map(row -> row(row, ids)).toList(),
                found.rows().size() > most);
    }

    private FoundRows found(
            Question question, String region, QuestionRequest request, Map<String, Integer> numbers, int limit) {
        var calendar = calendars.of(region);
        return jdbc.sql("select * from (" + question.sql() + ") found limit :limit")
                .params(numbers)
                .param("region", region)
                .param("from", request.time().from())
                .param("to", request.time().to())
                .param("standard", STANDARD_CHAIN)
                .param("holidays", days(calendar, DayKind.HOLIDAY))
                .param("workdays", days(calendar, DayKind.WORKDAY))
                .param("deputies", deputies(region))
                .param("limit", limit)
                .query((ResultSetExtractor<FoundRows>) FoundRows::read);
    }

    private static String[] days(WorkingCalendar calendar, DayKind kind) {
        return calendar.exceptions(kind).stream().map(LocalDate::toString).toArray(String[]::new);
    }

    private String deputies(String region) {
        return JsonMapper.shared()
                .writeValueAsString(accounts.deputyships()
                        .filter(deputyship -> deputyship.terms().region().equals(region))
                        .flatMap(ActingTime::of)
                        .toList());
    }

    private Map<String, String> eventIds(List<FoundRows.Row> rows) {
        var ids = new HashMap<String, String>();
        var steps =
                rows.stream().flatMap(row -> row.steps().stream()).distinct().toArray(String[]::new);
        jdbc.sql(EVENT_IDS).param(steps).query(row -> {
            ids.put(row.getString(1), row.getString(2));
        });
        return ids;
    }

    private static Row row(FoundRows.Row row, Map<String, String> ids) {
        return new Row(
                row.cells(),
                row.steps().stream().flatMap(step -> event(step, ids)).toList());
    }

    private static Stream<Event> event(String step, Map<String, String> ids) {
        var cut = step.lastIndexOf('/');
        return Stream.ofNullable(ids.get(step))
                .map(id -> new Event(id, step.substring(0, cut), Long.parseLong(step.substring(cut + 1))));
    }

    private static boolean isCancelled(DataAccessException e) {
        return Objects.requireNonNullElse(e.getRootCause(), e) instanceof SQLException cause
                && CANCELLED.equals(cause.getSQLState());
    }

    private static DomainException tooMuch() {
        return new DomainException(ErrorCode.UNAVAILABLE, "30 秒内没有查完，请缩小时间范围后再查");
    }
}
