package io.mubiao.query.rebuild;

import static io.mubiao.query.projection.ReadModelConfiguration.NEXT_READ_MODEL;
import static io.mubiao.query.projection.ReadModelConfiguration.READ_MODEL;

import io.mubiao.query.projection.OneProcess;
import io.mubiao.query.projection.ProgramVersion;
import io.mubiao.query.projection.Projection;
import io.mubiao.query.rebuild.Rebuild.Phase;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes the read models anew beside those that answer. All that is to be known of it stands in the database, so every
 * process of the version that began it takes part, and whoever is killed is missed by nobody: slices of streams are
 * loaded by all, what comes after by one at a time, and each phase can be begun again.
 */
public final class Rebuilding {

    private static final Logger log = LoggerFactory.getLogger(Rebuilding.class);

    private static final String WORK = "rebuild";

    private static final String WORTH_LOADING = """
            select (select count(*) from (select from event_store.domain_event limit :events) few) = :events
                   and not exists (select from %s.token_entry where (token::json ->> 'index')::bigint > 0)
            """.formatted(READ_MODEL);

    private final OneProcess oneProcess;
    private final JdbcClient owner;
    private final InNewTables inNewTables;
    private final RebuildTable table;
    private final NextSchema schema;
    private final SliceLoader loader;
    private final Follower follower;
    private final Comparison comparison;
    private final List<Projection> projections;
    private final ExecutorService loaders;
    private final int loadersAtOnce;

    Rebuilding(
            OneProcess oneProcess,
            JdbcClient owner,
            InNewTables inNewTables,
            RebuildTable table,
            NextSchema schema,
            SliceLoader loader,
            Follower follower,
            Comparison comparison,
            List<Projection> projections,
            ExecutorService loaders,
            int loadersAtOnce) {
        this.oneProcess = oneProcess;
        this.owner = owner;
        this.inNewTables = inNewTables;
        this.table = table;
        this.schema = schema;
        this.loader = loader;
        this.follower = follower;
        this.comparison = comparison;
        this.projections = projections;
        this.loaders = loaders;
        this.loadersAtOnce = loadersAtOnce;
    }

    /**
     * Begins.
     *
     * @return whether it did; not while another one is under way or waits for a decision
     */
    public boolean begin(String by, String reason) {
        return oneProcess.does(WORK, () -> {
            var present = table.next();
            if (present == null || !present.phase().isUnderWay() && present.phase() != Phase.DIFFERENT) {
                schema.create(projections);
                table.begin(ProgramVersion.get(), by, reason);
                log.info("the read models are made anew, as {} asks: {}", by, reason);
            }
        });
    }

    /** Ends what is in the making; the tables that answer stay. */
    public void abort() {
        var present = table.next();
        if (present != null) {
            table.move(present.phase(), Phase.ABORTED);
            schema.drop();
        }
    }

    /** Lets new tables that differ answer: the difference is why they were made. */
    public void accept() {
        table.move(Phase.DIFFERENT, Phase.SWAPPING);
    }

    /** Does whatever is to be done now, if anything. */
    public void work() {
        var rebuild = table.next();
        if (rebuild == null
                || !rebuild.phase().isUnderWay()
                || !rebuild.program().equals(ProgramVersion.get())) {
            return;
        }
        try {
            if (rebuild.phase() == Phase.LOADING) {
                loadSlices();
            }
            oneProcess.does(WORK, this::goOn);
        } catch (SliceLoader.Ended ended) {
            log.info("the making of read models was ended");
        } catch (RuntimeException e) {
            log.warn("the read models could not be made anew", e);
            table.fail(String.valueOf(e instanceof CompletionException ? e.getCause() : e));
        }
    }

    /**
     * Before anybody follows: tables that know of no event are not followed from the first one on but loaded, if that is
     * worth while.
     */
    void fillIfEmpty(long fromEvents) {
        var isWorthWhile = owner.sql(WORTH_LOADING)
                .param("events", fromEvents)
                .query(Boolean.class)
                .single();
        if (isWorthWhile) {
            begin("mubiao", "读模型是空的");
            untilDone();
        }
    }

    /** Works until there is nothing more to do by itself. */
    public void untilDone() {
        for (var next = table.next(); next != null && next.phase().isUnderWay(); next = table.next()) {
            work();
        }
    }

    private void loadSlices() {
        var loads = IntStream.range(0, loadersAtOnce)
                .mapToObj(number -> CompletableFuture.runAsync(this::loadAll, loaders))
                .toList();
        loads.forEach(CompletableFuture::join);
    }

    private void loadAll() {
        boolean more;
        do {
            more = loader.loadOne();
        } while (more);
    }

    private void goOn() {
        var phase = phase();
        if (phase == Phase.LOADING && table.isLoaded()) {
            complete();
            phase = phase();
        }
        if (phase == Phase.INDEXING) {
            schema.index();
            table.move(Phase.INDEXING, Phase.COMPARING);
            phase = phase();
        }
        if (phase == Phase.COMPARING) {
            compare();
            phase = phase();
        }
        if (phase == Phase.SWAPPING) {
            swap();
        }
    }

    private @Nullable Phase phase() {
        var rebuild = table.next();
        return rebuild == null ? null : rebuild.phase();
    }

    private void complete() {
        inNewTables.run(() -> {
            projections.forEach(projection -> projection.complete(inNewTables.jdbc()));
            table.move(Phase.LOADING, Phase.INDEXING);
        });
    }

    /** New tables of a newer version wait for its start; those of this one answer at once if they say the same. */
    private void compare() {
        comparison.write();
        var differing = table.parity(NEXT_READ_MODEL).stream()
                .filter(model -> !model.isEqual())
                .toList();
        differing.forEach(model -> log.warn(
                "{}: {} rows only of old, {} only of new, as in {}",
                model.model(),
                model.onlyOld(),
                model.onlyNew(),
                model.examples()));
        if (isOfNewerShape()) {
            table.move(Phase.COMPARING, Phase.PREPARED);
        } else {
            table.move(Phase.COMPARING, differing.isEmpty() ? Phase.SWAPPING : Phase.DIFFERENT);
        }
    }

    private boolean isOfNewerShape() {
        int present = owner.sql(
                        "select max(version::int) from %s.flyway_schema_history where success".formatted(READ_MODEL))
                .query(Integer.class)
                .single();
        return present < ProgramVersion.migration();
    }

    private void swap() {
        schema.atRest(rest -> {
            projections.forEach(projection -> follower.follow(projection, Long.MAX_VALUE));
            schema.swap(rest);
        });
        schema.dropReplaced();
        log.info("the new read models answer");
    }
}
