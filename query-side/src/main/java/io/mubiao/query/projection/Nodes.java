package io.mubiao.query.projection;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.eventhandling.pooled.MaxSegmentProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Shares the projections among the processes that follow the store. Each says twice a second that it lives; what a
 * silent one has claimed may be claimed by others at once. A living one keeps its claims, however long a batch takes.
 */
final class Nodes implements MaxSegmentProvider, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Nodes.class);

    /** Silence, a beat and a claim of another process: together below the five seconds that a projection may rest. */
    static final Duration BEAT = Duration.ofMillis(500);

    private static final String BE_PRESENT = """
            insert into read_model.node (name, started_at, seen_at) values (?, now(), now())
            on conflict (name) do update set seen_at = excluded.seen_at
            """;

    private static final String FORGET_SILENT =
            "delete from read_model.node where seen_at < now() - interval '3 s' and name <> ?";

    private static final String CLAIMS_OF_SILENT = """
            claimed_at <> '1970-01-01T00:00:00Z' and owner is not null
            and owner not in (select name from read_model.node)""";

    /** Asked first: an update, even of nothing, waits while a rebuild keeps the positions still. */
    private static final String HAS_CLAIMS_OF_SILENT =
            "select exists (select from read_model.token_entry where " + CLAIMS_OF_SILENT + ")";

    /**
     * The owner stays: should it only have been slow, it goes on unless another has claimed meanwhile. A row that is
     * locked is being claimed or moved on.
     */
    private static final String EXPIRE_CLAIMS = """
            update read_model.token_entry set claimed_at = '1970-01-01T00:00:00Z'
            where (processor, segment) in (
                select processor, segment from read_model.token_entry where %s for update skip locked)
            """.formatted(CLAIMS_OF_SILENT);

    /** The newest first: so a process that joins leaves the sheets to the one that is warm. */
    private static final String LIVING = "select name from read_model.node order by started_at desc, name";

    private static final String LEAVE = "delete from read_model.node where name = ?";

    private final JdbcClient jdbc;
    private final String name;
    private final List<String> projections;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(new AxonThreadFactory("nodes"));
    private volatile List<String> living;

    Nodes(JdbcClient jdbc, NodeName name, Collection<String> projections) {
        this.jdbc = jdbc;
        this.name = name.value();
        this.projections = projections.stream().sorted().toList();
        this.living = List.of(this.name);
    }

    /** When the projections start: before, this process could not take in anything. */
    void start() {
        tryToBeat();
        thread.scheduleWithFixedDelay(this::tryToBeat, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Axon asks again before each claim, and lets go of what has become another's. */
    @Override
    public int getMaxSegments(String projection) {
        return name.equals(holder(projection, projections, living)) ? 1 : 0;
    }

    /** Who takes in a projection: neighbours in the list go to one process, and none gets two more than another. */
    static String holder(String projection, List<String> projections, List<String> nodes) {
        return nodes.get(projections.indexOf(projection) * nodes.size() / projections.size());
    }

    private void tryToBeat() {
        try {
            beat();
        } catch (RuntimeException e) {
            // an exception that leaves this method would be the last beat
            log.warn("this process could not say that it lives: {}", e.toString());
        }
    }

    private void beat() {
        jdbc.sql(BE_PRESENT).param(name).update();
        jdbc.sql(FORGET_SILENT).param(name).update();
        if (jdbc.sql(HAS_CLAIMS_OF_SILENT).query(Boolean.class).single()) {
            jdbc.sql(EXPIRE_CLAIMS).update();
        }
        living = jdbc.sql(LIVING).query(String.class).list();
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            // a beat that comes after the farewell would take it back
            thread.awaitTermination(BEAT.toMillis(), TimeUnit.MILLISECONDS);
            jdbc.sql(LEAVE).param(name).update();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (DataAccessException away) {
            log.info("others will notice by its silence that this process has ended: {}", away.toString());
        }
    }
}
