package io.mubiao.query.monitoring;

import io.mubiao.query.projection.Projection;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/** Compares the projections' positions with the head of the event store; the same for every process. */
public final class ProgressWatch {

    private static final String PROGRESS = """
            select follower.projection, follower.position, head.position as head, now() as seen_at,
                   coalesce((select greatest(extract(epoch from now() - event.occurred_at), 0)
                             from event_store.domain_event event
                             where event.global_index > follower.position
                             order by event.global_index
                             limit 1), 0) as lag_seconds
            from (select processor as projection, min(coalesce((token::json ->> 'index')::bigint, 0)) as position
                  from read_model.token_entry
                  where processor = any(?)
                  group by processor) follower,
                 (select coalesce(max(global_index), 0) as position from event_store.domain_event) head
            order by follower.projection
            """;

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final JdbcClient jdbc;
    private final List<String> groups;
    private final Duration stalledAfter;
    private final Map<String, Progress> lastMove = new HashMap<>();
    private volatile List<Progress> latest = List.of();
    private long notBefore = System.nanoTime();
    private long headAtStart = -1;
    private boolean caughtUpOnce;

    public ProgressWatch(JdbcClient jdbc, List<Projection> projections, Duration stalledAfter) {
        this.jdbc = jdbc;
        this.groups = projections.stream().map(Projection::group).toList();
        this.stalledAfter = stalledAfter;
    }

    public List<String> groups() {
        return groups;
    }

    /** What was seen last, at most some seconds ago. */
    List<Progress> latest() {
        return latest;
    }

    @Scheduled(fixedDelay = 1_000)
    public synchronized List<Progress> look() {
        if (System.nanoTime() - notBefore < 0) {
            throw new DataAccessResourceFailureException("the database did not answer a moment ago");
        }
        var seen = ask();
        seen.forEach(this::remember);
        latest = seen;
        return seen;
    }

    /** However many probes wait for a database that is away, one of them in a second asks it. */
    private List<Progress> ask() {
        try {
            return jdbc.sql(PROGRESS)
                    .params((Object) groups.toArray(String[]::new))
                    .query(Progress.class)
                    .list();
        } catch (DataAccessException away) {
            notBefore = System.nanoTime() + PAUSE.toNanos();
            throw away;
        }
    }

    /** Whether all projections once reached what was in the store when this process started. */
    public synchronized boolean hasCaughtUp() {
        return caughtUpOnce;
    }

    /** Head moves, position does not: nothing failed loudly, and yet nothing is shown any more. */
    synchronized boolean isStalled(Progress progress) {
        var moved = lastMove.getOrDefault(progress.projection(), progress);
        return progress.lagEvents() > 0
                && Duration.between(moved.seenAt(), progress.seenAt()).compareTo(stalledAfter) > 0;
    }

    private void remember(Progress progress) {
        var before = lastMove.get(progress.projection());
        if (before == null || before.position() != progress.position() || before.lagEvents() == 0) {
            lastMove.put(progress.projection(), progress);
        }
        if (headAtStart < 0) {
            headAtStart = progress.head();
        }
        caughtUpOnce = caughtUpOnce
                || lastMove.size() == groups.size()
                        && lastMove.values().stream().allMatch(last -> last.position() >= headAtStart);
    }
}
