package io.mubiao.command.workflow;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.platform.command.Command;
import io.mubiao.shared.platform.command.Suspendable;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.workflow.CalendarSpan.Day;
import io.mubiao.shared.workflow.DayKind;
import io.mubiao.shared.workflow.WorkingCalendar;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What an administrator can ask of the calendar of the own region. */
sealed interface CalendarCommand extends Command<CalendarVersion>, Suspendable {

    /** The region is the administrator's own. */
    Actor actor();

    /** That the administrator saw; 0 while nothing was ever adjusted. */
    long version();

    @TargetAggregateIdentifier
    default String stream() {
        return WorkingCalendar.stream(actor().region());
    }

    /** Never: a region that adjusted nothing has no events, and the calendar of the State Council holds. */
    @Override
    default DomainException notFound() {
        return conflict();
    }

    @Override
    default DomainException conflict() {
        return new DomainException(ErrorCode.STALE_VERSION, "另一位管理员刚刚调整了日历，请刷新后再调整");
    }

    /**
     * Enter the notice of a year.
     *
     * @param document its number or name
     */
    record PublishCalendar(Actor actor, long version, int year, String document, LocalDate publishedOn, List<Day> days)
            implements CalendarCommand {}

    /** Let days be worked on, or not, other than the calendar of the State Council has them. */
    record AdjustCalendar(Actor actor, long version, LocalDate from, LocalDate to, DayKind kind, String reason)
            implements CalendarCommand {}

    /** Let days follow the calendar of the State Council again. */
    record LiftAdjustment(Actor actor, long version, LocalDate from, LocalDate to, String reason)
            implements CalendarCommand {}
}
