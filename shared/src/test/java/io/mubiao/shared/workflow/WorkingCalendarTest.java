package io.mubiao.shared.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class WorkingCalendarTest {

    private static final WorkingCalendar CHINA = WorkingCalendar.national();

    private record Case(String arrival, int workingDays, String due) {}

    /** The table of the domain document. */
    private static final List<Case> DEADLINES = List.of(
            new Case("2026-02-12", 5, "2026-02-26"),
            new Case("2026-02-13", 1, "2026-02-14"),
            new Case("2026-09-30", 5, "2026-10-13"),
            new Case("2026-04-30", 4, "2026-05-09"),
            new Case("2025-12-31", 5, "2026-01-08"),
            new Case("2026-09-18", 3, "2026-09-22"),
            new Case("2025-09-26", 5, "2025-10-10"),
            new Case("2025-01-24", 5, "2025-02-07"),
            new Case("2026-11-25", 5, "2026-12-02"));

    @Example
    void deadlinesAreThoseOfTheTable() {
        assertThat(DEADLINES)
                .allSatisfy(row -> assertThat(CHINA.due(LocalDate.parse(row.arrival()), row.workingDays()))
                        .isEqualTo(row.due()));
    }

    @Example
    void bothYearsThatAreDeliveredHaveAsManyWorkingDaysAsTheirNoticesLeave() {
        for (int year : new int[] {2025, 2026}) {
            assertThat(CHINA.between(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31)))
                    .isEqualTo(248);
        }
    }

    @Example
    void aYearWithoutANoticeFollowsTheWeekAndSaysSo() {
        assertThat(CHINA.year(2027)).isNull();
        assertThat(CHINA.isWorkingDay(LocalDate.of(2027, 10, 1))).isTrue();
        assertThat(CHINA.isAssumed(LocalDate.of(2026, 12, 30), LocalDate.of(2027, 1, 6)))
                .isTrue();
        assertThat(CHINA.isAssumed(LocalDate.of(2025, 12, 30), LocalDate.of(2026, 1, 6)))
                .isFalse();
    }

    @Example
    void aLaterCalendarOfAYearTakesThePlaceOfTheEarlierOne() {
        var first = year(new CalendarSpan(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 3), DayKind.HOLIDAY, "元旦"));
        var corrected =
                year(new CalendarSpan(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 1), DayKind.HOLIDAY, "元旦"));
        var calendar = new WorkingCalendar(List.of(first, corrected));

        assertThat(calendar.isWorkingDay(LocalDate.of(2027, 1, 1))).isFalse();
        assertThat(calendar.due(LocalDate.of(2026, 12, 31), 1)).isEqualTo("2027-01-04");
        assertThat(calendar.year(2027)).isEqualTo(corrected);
    }

    @Example
    void noNoticeNamesDaysOfOtherYearsOrTwiceOrWorkOnAWorkingDay() {
        var monday = LocalDate.of(2027, 3, 1);
        assertRefused(new CalendarSpan(monday.minusYears(1), monday.minusYears(1), DayKind.HOLIDAY, "节日"));
        assertRefused(new CalendarSpan(monday, monday, DayKind.WORKDAY, "调休"));
        assertRefused(new CalendarSpan(monday, monday.plusDays(10), DayKind.HOLIDAY, "节日"));
        assertRefused(
                new CalendarSpan(monday, monday.plusDays(2), DayKind.HOLIDAY, "节日"),
                new CalendarSpan(monday.plusDays(2), monday.plusDays(3), DayKind.HOLIDAY, "节日"));
    }

    private static void assertRefused(CalendarSpan... spans) {
        assertThatThrownBy(() -> year(spans)).isInstanceOf(IllegalArgumentException.class);
    }

    private static CalendarYear year(CalendarSpan... spans) {
        return new CalendarYear(2027, "国办发明电〔2026〕1号", LocalDate.of(2026, 11, 1), List.of(spans));
    }

    @Property(seed = "1")
    void aDeadlineIsAWorkingDayAndTheLastOfSoMany(
            @ForAll @IntRange(max = 900) int offset, @ForAll @IntRange(min = 1, max = 60) int workingDays) {
        var arrival = LocalDate.of(2025, 1, 1).plusDays(offset);
        var due = CHINA.due(arrival, workingDays);

        assertThat(CHINA.isWorkingDay(due)).isTrue();
        assertThat(CHINA.between(arrival, due)).isEqualTo(workingDays);
        assertThat(CHINA.between(arrival, due.minusDays(1))).isEqualTo(workingDays - 1);
    }

    @Property(seed = "1")
    void whatArrivesLaterOrMayTakeLongerIsNeverDueEarlier(
            @ForAll @IntRange(max = 900) int offset, @ForAll @IntRange(min = 1, max = 60) int workingDays) {
        var arrival = LocalDate.of(2025, 1, 1).plusDays(offset);

        assertThat(CHINA.due(arrival.plusDays(1), workingDays)).isAfterOrEqualTo(CHINA.due(arrival, workingDays));
        assertThat(CHINA.due(arrival, workingDays + 1)).isAfter(CHINA.due(arrival, workingDays));
    }

    @Property(seed = "1")
    void aTermCanBeServedInParts(
            @ForAll @IntRange(max = 900) int offset,
            @ForAll @IntRange(min = 1, max = 30) int first,
            @ForAll @IntRange(min = 1, max = 30) int second) {
        var arrival = LocalDate.of(2025, 1, 1).plusDays(offset);

        assertThat(CHINA.due(CHINA.due(arrival, first), second)).isEqualTo(CHINA.due(arrival, first + second));
    }

    /** Counted another way: the sets of days that the document prints. */
    @Example
    void noOtherDaysThanThoseOfTheNoticesDepartFromTheWeek() {
        var departing = IntStream.range(0, 730)
                .mapToObj(LocalDate.of(2025, 1, 1)::plusDays)
                .filter(day -> CHINA.isWorkingDay(day) == CalendarYear.isWeekend(day))
                .count();
        // 18 holidays of 2025 and 19 of 2026 fall on Monday to Friday, 5 and 6 weekend days are worked on
        assertThat(departing).isEqualTo(18 + 5 + 19 + 6);
    }
}
