package io.mubiao.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mubiao.query.testing.Cast;
import io.mubiao.query.testing.Contents;
import io.mubiao.query.testing.QuerySideTest;
import io.mubiao.query.testing.Store;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

@QuerySideTest
class FollowingIT {

    @Autowired
    private Store store;

    @Autowired
    private Processors processors;

    @Autowired
    @Qualifier(ReadModelConfiguration.PROJECTIONS)
    private JdbcClient jdbc;

    @Autowired
    private List<Projection> projections;

    private final Cast cast = new Cast();

    @Test
    void anEventThatCommitsLateIsStillShown() throws SQLException {
        var late = store.sheet(cast).withholding().draft(Contents.of("晚提交"));
        try (var open = store.insertUncommitted(late.last())) {
            for (int i = 0; i < 5; i++) {
                processors.expectShown(store.sheet(cast).draft(Contents.of("先提交 " + i)));
            }
            open.commit();
        }
        processors.expectShown(late);
        processors.expectAudited(late);
    }

    @Test
    void anEventThatIsRolledBackHoldsUpNobody() throws SQLException {
        var never = store.sheet(cast).withholding().draft(Contents.of("回滚"));
        try (var open = store.insertUncommitted(never.last())) {
            open.rollback();
        }
        processors.expectShown(store.sheet(cast).draft(Contents.of("其后")));
        assertThat(processors.shownVersion(never)).isZero();
    }

    @Test
    void aLongRunOfUnusedPositionsHoldsUpNobody() {
        store.asOwner().sql("""
                        select setval(pg_get_serial_sequence('event_store.domain_event', 'global_index'),
                                      (select max(global_index) + 5000 from event_store.domain_event))
                        """).query(Long.class).single();

        processors.expectShown(store.sheet(cast).draft(Contents.of("跳号之后")));
    }

    @Test
    void everyPositionIsSeededSoThatManyProcessesMayStartAtOnce() {
        for (var projection : projections) {
            assertThat(jdbc.sql("select count(*) from read_model.token_entry where processor = ?")
                            .param(projection.group())
                            .query(Long.class)
                            .single())
                    .as(projection.group())
                    .isEqualTo(1);
        }
    }

    @Test
    void aPositionThatOneProcessFollowsIsNotGivenToAnother(
            @Autowired @Qualifier(ReadModelConfiguration.PROJECTIONS) ConnectionProvider connections,
            @Autowired @Qualifier(ReadModelConfiguration.PROJECTIONS) TransactionManager transactions,
            @Autowired Serializer serializer) {
        var otherProcess = JdbcTokenStore.builder()
                .connectionProvider(connections)
                .schema(ReadModelConfiguration.TOKENS)
                .contentType(String.class)
                .serializer(serializer)
                .nodeId("another process")
                .claimTimeout(Duration.ofSeconds(60))
                .build();
        processors.expectShown(store.sheet(cast).draft(Contents.of("志愿服务")));

        assertThatExceptionOfType(UnableToClaimTokenException.class)
                .isThrownBy(() -> transactions.executeInTransaction(() -> otherProcess.fetchToken("sheet", 0)));
    }

    @Test
    void nothingIsKeptAsALargeObject() {
        assertThat(store.asOwner().sql("""
                                select count(*) from information_schema.columns
                                where data_type = 'oid'
                                  and table_schema in ('event_store', 'write_model', 'read_model')
                                """).query(Long.class).single()).isZero();
    }

    @Test
    void theQuerySidesRoleMayWriteItsTablesAndNoEvents() {
        var tables = store.asOwner().sql("""
                        select relname from pg_class, unnest(array['select', 'insert', 'update', 'delete']) as privilege
                        where relnamespace = 'read_model'::regnamespace and relkind = 'r'
                          and relname <> 'flyway_schema_history'
                          and not has_table_privilege('mubiao_query', pg_class.oid, privilege)
                        """).query(String.class).list();

        assertThat(tables).isEmpty();
        assertThat(rightsTo("write_model.inbox_read")).containsExactly("select");
        assertThat(store.asOwner()
                        .sql("select has_table_privilege('mubiao_query', 'event_store.domain_event', 'insert')")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    private List<String> rightsTo(String table) {
        return store.asOwner()
                .sql("""
                        select privilege from unnest(array['select', 'insert', 'update', 'delete']) as privilege
                        where has_table_privilege('mubiao_query', :table, privilege)
                        """)
                .param("table", table)
                .query(String.class)
                .list();
    }
}
