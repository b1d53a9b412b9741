package io.mubiao.query.replay;

import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.sheet.SheetState;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/** All events of one sheet, oldest first, and what the sheet was after any of them. */
public final class SheetStory {

    private final List<Moment> moments;

    SheetStory(List<Moment> moments) {
        this.moments = List.copyOf(moments);
    }

    /** The story without what the unit wrote and did not submit. */
    SheetStory asSubmitted() {
        return new SheetStory(SubmittedText.of(moments));
    }

    public List<Moment> moments() {
        return moments;
    }

    /** The number of events: the version of the sheet now; 0 when there never was one. */
    public long version() {
        return moments.size();
    }

    public SheetState now() {
        return after(moment -> true);
    }

    /** The sheet after its first {@code version} events. */
    public SheetState at(long version) {
        return after(moment -> moment.version() <= version);
    }

    /** @throws DomainException VERSION_NOT_FOUND unless the sheet has been at this version */
    public void requireVersion(long version) {
        if (version < 1 || version > version()) {
            throw new DomainException(
                    ErrorCode.VERSION_NOT_FOUND, "这张表有第 1 至 " + version() + " 版，没有第 " + version + " 版");
        }
    }

    /** How many events had happened by then. */
    public long versionAt(Instant instant) {
        return moments.stream()
                .takeWhile(moment -> !moment.trace().at().isAfter(instant))
                .count();
    }

    private SheetState after(Predicate<Moment> included) {
        var state = new SheetState();
        moments.stream().takeWhile(included).forEach(moment -> state.on(moment.event(), moment.trace()));
        return state;
    }
}
