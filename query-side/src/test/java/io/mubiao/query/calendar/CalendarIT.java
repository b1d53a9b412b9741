package io.mubiao.query.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.query.testing.Api;
import io.mubiao.query.testing.Cast;
import io.mubiao.query.testing.Contents;
import io.mubiao.query.testing.QuerySideTest;
import io.mubiao.query.testing.SheetLife;
import io.mubiao.query.testing.Store;
import io.mubiao.shared.workflow.CalendarEvent;
import io.mubiao.shared.workflow.CalendarEvent.CalendarAdjusted;
import io.mubiao.shared.workflow.CalendarEvent.CalendarAdjustmentLifted;
import io.mubiao.shared.workflow.CalendarEvent.CalendarPublished;
import io.mubiao.shared.workflow.CalendarSpan;
import io.mubiao.shared.workflow.DayKind;
import io.mubiao.shared.workflow.WorkingCalendar;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@QuerySideTest
class CalendarIT {

    @Autowired
    private Store store;

    @Autowired
    private Api api;

    private final Cast cast = new Cast();
    private int changes;

    @Test
    void aYearIsShownAsItsNoticeHasIt() {
        var calendar = year(2026);

        assertThat(calendar.path("document").asString()).isEqualTo("国务院办公厅通知");
        assertThat(calendar.path("workingDays").asInt()).isEqualTo(248);
        assertThat(calendar.path("assumed").asBoolean()).isFalse();
        assertThat(calendar.path("days").path(0).toString())
                .isEqualTo("{\"date\":\"2026-01-01\",\"kind\":\"HOLIDAY\",\"name\":\"元旦\",\"adjusted\":false}");
        assertThat(year(2027).path("document").isNull()).isTrue();
        assertThat(year(2027).path("assumed").asBoolean()).isTrue();
        assertThat(year(2027).path("days")).isEmpty();
    }

    @Test
    void whatARegionAdjustsChangesItsDeadlinesAtOnceAndNobodyElses() {
        var sheet = store.sheet(cast).draft(Contents.of("志愿服务")).submitFor(1);
        var due = LocalDate.parse(due(sheet));

        happens(new CalendarAdjusted(cast.region, due, due, DayKind.HOLIDAY, "当地放假"));

        assertThat(LocalDate.parse(due(sheet))).isAfter(due);
        assertThat(year(due.getYear()).path("days").values().stream()
                        .filter(day -> day.path("adjusted").asBoolean())
                        .map(day -> day.path("date").asString()))
                .containsExactly(due.toString());
        assertThat(api.get(new Cast().admin, "/api/calendars/" + due.getYear())
                        .json()
                        .path("version")
                        .asInt())
                .isZero();

        happens(new CalendarAdjustmentLifted(cast.region, due, due, "取消"));

        assertThat(due(sheet)).isEqualTo(due.toString());
        var changes = year(due.getYear()).path("changes");
        assertThat(changes.path(0).path("kind").isNull()).isTrue();
        assertThat(changes.path(1).path("reason").asString()).isEqualTo("当地放假");
        assertThat(changes.path(1).path("name").asString()).isEqualTo("陈管理");
    }

    @Test
    void theNoticeThatARegionEntersHoldsForItsYear() {
        var spans = List.of(
                new CalendarSpan(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 3), DayKind.HOLIDAY, "元旦"),
                new CalendarSpan(LocalDate.of(2027, 1, 9), LocalDate.of(2027, 1, 9), DayKind.WORKDAY, "元旦调休"));
        happens(new CalendarPublished(cast.region, 2027, "国办发明电〔2026〕9号", LocalDate.of(2026, 11, 10), spans));

        assertThat(year(2027).path("document").asString()).isEqualTo("国办发明电〔2026〕9号");
        assertThat(year(2027).path("assumed").asBoolean()).isFalse();
        assertThat(year(2027).path("days")).hasSize(4);
        assertThat(year(2026).path("workingDays").asInt()).isEqualTo(248);
        assertThat(api.get(cast.drafter, "/api/calendars/due?arrived=2026-12-31&workingDays=6")
                        .json()
                        .toString())
                .isEqualTo("{\"due\":\"2027-01-09\",\"calendar\":\"CN\",\"assumed\":false}");
        var change = year(2027).path("changes").path(0);
        assertThat(change.path("document").asString()).isEqualTo("国办发明电〔2026〕9号");
        assertThat(change.path("from").asString()).isEqualTo("2027-01-01");
        assertThat(new Cast().region).isNotEqualTo(cast.region);
        assertThat(api.get(new Cast().auditor, "/api/calendars/2027")
                        .json()
                        .path("assumed")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void anybodyMayAskWhenATermEnds() {
        assertThat(api.get(cast.drafter, "/api/calendars/due?arrived=2026-02-12&workingDays=5")
                        .json()
                        .toString())
                .isEqualTo("{\"due\":\"2026-02-26\",\"calendar\":\"CN\",\"assumed\":false}");
        assertThat(api.get(cast.drafter, "/api/calendars/due?arrived=2026-12-30&workingDays=5")
                        .json()
                        .path("assumed")
                        .asBoolean())
                .isTrue();

        var holiday = LocalDate.of(2026, 2, 25);
        happens(new CalendarAdjusted(cast.region, holiday, holiday, DayKind.HOLIDAY, "当地放假"));
        assertThat(api.get(cast.drafter, "/api/calendars/due?arrived=2026-02-12&workingDays=5")
                        .json()
                        .toString())
                .isEqualTo("{\"due\":\"2026-02-27\",\"calendar\":\"" + cast.region + "\",\"assumed\":false}");
    }

    @Test
    void whatIsNoYearNoDayAndNoTermIsRefusedByItsName() {
        assertRefused("/api/calendars/1999", "year");
        assertRefused("/api/calendars/due?arrived=2026-02-30&workingDays=5", "arrived");
        assertRefused("/api/calendars/due?arrived=2026-2-3&workingDays=5", "arrived");
        assertRefused("/api/calendars/due?arrived=0001-01-01&workingDays=5", "arrived");
        assertRefused("/api/calendars/due?workingDays=5", "arrived");
        assertRefused("/api/calendars/due?arrived=2026-02-12&workingDays=0", "workingDays");
        assertRefused("/api/calendars/due?arrived=2026-02-12", "workingDays");
    }

    private void assertRefused(String address, String path) {
        var answer = api.get(cast.drafter, address);
        assertThat(answer.status()).as(address).isEqualTo(400);
        assertThat(answer.json().path("violations").path(0).path("path").asString())
                .as(address)
                .isEqualTo(path);
    }

    private String due(SheetLife sheet) {
        return api.get(cast.drafter, "/api/sheets/" + sheet.id)
                .json()
                .path("deadline")
                .path("due")
                .asString();
    }

    private JsonNode year(int year) {
        return api.get(cast.auditor, "/api/calendars/" + year).json();
    }

    private void happens(CalendarEvent event) {
        store.append(WorkingCalendar.stream(cast.region), changes++, event, cast.admin);
    }
}
