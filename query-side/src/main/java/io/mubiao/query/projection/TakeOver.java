package io.mubiao.query.projection;

import static io.mubiao.query.projection.ReadModelConfiguration.NEXT_READ_MODEL;
import static io.mubiao.query.projection.ReadModelConfiguration.READ_MODEL;

import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts new read models in the old ones' place: two schemas change their names in one transaction. */
public final class TakeOver {

    private static final Logger log = LoggerFactory.getLogger(TakeOver.class);

    private static final String REPLACED = "read_model_replaced";

    /** What follows from no event of its own: up to where administrators were obeyed, who is there, and what was decided. */
    private static final String CARRY_OVER = """
            with obeyed as (update %1$s.operation set position = (select position from %2$s.operation)),
            living as (insert into %1$s.node select * from %2$s.node)
            insert into %1$s.letter_set_aside
            select known.* from %2$s.letter_set_aside known
            where exists (select from %1$s.dead_letter_entry letter
                          where letter.processing_group = known.projection and letter.sequence_identifier = known.stream)
            """.formatted(NEXT_READ_MODEL, READ_MODEL);

    private TakeOver() {}

    /** At the start of a new version, before migrations: takes over what was made for it while the old one ran. */
    public static void ofPrepared(DataSource owner) {
        var jdbc = JdbcClient.create(owner);
        var isThere = jdbc.sql("select to_regclass(?) is not null and to_regclass(?) is not null")
                .params(NEXT_READ_MODEL + ".rebuild", READ_MODEL + ".token_entry")
                .query(Boolean.class)
                .single();
        if (isThere) {
            new TransactionTemplate(new DataSourceTransactionManager(owner))
                    .executeWithoutResult(status -> swapIfPrepared(jdbc));
            dropReplaced(jdbc);
        }
    }

    private static void swapIfPrepared(JdbcClient jdbc) {
        var prepared = jdbc.sql("select exists (select from %s.rebuild where phase = 'PREPARED' and program = ?)"
                        .formatted(NEXT_READ_MODEL))
                .param(ProgramVersion.get())
                .query(Boolean.class)
                .single();
        if (prepared) {
            jdbc.sql("lock table %s.token_entry in share mode".formatted(READ_MODEL))
                    .update();
            swap(jdbc);
            log.info("the read models that were prepared for this version answer from now on");
        }
    }

    /** @param jdbc in a transaction of the owner in which no position moves */
    public static void swap(JdbcClient jdbc) {
        jdbc.sql("drop schema if exists %s cascade".formatted(REPLACED)).update();
        jdbc.sql("update %s.rebuild set phase = 'DONE', ended_at = now()".formatted(NEXT_READ_MODEL))
                .update();
        jdbc.sql(CARRY_OVER).update();
        jdbc.sql("alter schema %s rename to %s".formatted(READ_MODEL, REPLACED)).update();
        jdbc.sql("alter schema %s rename to %s".formatted(NEXT_READ_MODEL, READ_MODEL))
                .update();
    }

    /** Later, since it waits for who still reads there. */
    public static void dropReplaced(JdbcClient owner) {
        owner.sql("drop schema if exists %s cascade".formatted(REPLACED)).update();
    }
}
