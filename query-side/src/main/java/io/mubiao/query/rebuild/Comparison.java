package io.mubiao.query.rebuild;

import static io.mubiao.query.projection.ReadModelConfiguration.NEXT_READ_MODEL;
import static io.mubiao.query.projection.ReadModelConfiguration.READ_MODEL;

import io.mubiao.query.projection.Projection;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Holds the new tables against the old ones at the same positions: while nobody moves those, the new tables are taken on
 * to them and a snapshot is opened, and what the snapshot shows is compared without holding anybody up.
 */
final class Comparison {

    /** How long the processors may be behind the event store before nothing can be compared. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Duration PAUSE = Duration.ofMillis(500);

    private static final String POSITIONS = """
            select processor as projection, coalesce(min((token::json ->> 'index')::bigint), 0) as lowest,
                   coalesce(max((token::json ->> 'index')::bigint), 0) as highest
            from %s.token_entry
            where processor <> '__config'
            group by processor
            """;

    /** Processors say every second that they are there. */
    private static final String FOLLOWED = """
            select exists (select from %s.token_entry
                           where owner is not null and claimed_at::timestamptz > now() - interval '15 seconds')
            """.formatted(READ_MODEL);

    private final DataSource owner;
    private final NextSchema schema;
    private final Follower follower;
    private final List<Projection> projections;

    Comparison(DataSource owner, NextSchema schema, Follower follower, List<Projection> projections) {
        this.owner = owner;
        this.schema = schema;
        this.follower = follower;
        this.projections = projections;
    }

    private record Position(String projection, long lowest, long highest) {}

    /** Leaves out what nobody takes on to where the new tables are: it was given up. */
    void write() {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!isWritten() && isFollowed()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the processors do not come as far as the new tables are");
            }
            pause();
        }
    }

    private boolean isFollowed() {
        return JdbcClient.create(owner).sql(FOLLOWED).query(Boolean.class).single();
    }

    private boolean isWritten() {
        try (var connection = owner.getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            var snapshot = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            var isOpen = new boolean[1];
            schema.atRest(rest -> isOpen[0] = meet(rest) && open(snapshot));
            if (isOpen[0]) {
                ParityReport.write(snapshot);
                connection.commit();
            }
            return isOpen[0];
        } catch (SQLException e) {
            throw new IllegalStateException("the database is away", e);
        }
    }

    /** Takes the new tables on to where the old ones are; false when they are further, or the old ones not at one place. */
    private boolean meet(JdbcClient rest) {
        for (var projection : projections) {
            var living = position(rest, READ_MODEL, projection);
            if (living.lowest() != living.highest()
                    || position(rest, NEXT_READ_MODEL, projection).highest() > living.lowest()) {
                return false;
            }
            follower.follow(projection, living.lowest());
        }
        return true;
    }

    private static Position position(JdbcClient jdbc, String schema, Projection projection) {
        return jdbc.sql(POSITIONS.formatted(schema)).query(Position.class).list().stream()
                .filter(position -> position.projection().equals(projection.group()))
                .findFirst()
                .orElseThrow();
    }

    /** The first question of a transaction decides what it sees. */
    private static boolean open(JdbcClient snapshot) {
        return snapshot.sql("select true").query(Boolean.class).single();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
