package io.mubiao.query.projection;

import static io.mubiao.query.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mubiao.query.testing.Cast;
import io.mubiao.query.testing.Contents;
import io.mubiao.query.testing.QuerySideTest;
import io.mubiao.query.testing.Store;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

@QuerySideTest
class NodesIT {

    private static final String CLAIMED = "claimed by another process";

    @Autowired
    private Store store;

    @Autowired
    private Processors processors;

    @Autowired
    private TokenStore tokens;

    @Autowired
    private NodeName self;

    @Autowired
    private List<Projection> projections;

    @Autowired
    @Qualifier(ReadModelConfiguration.PROJECTIONS)
    private TransactionManager transactions;

    @Autowired
    @Qualifier(ReadModelConfiguration.PROJECTIONS)
    private JdbcClient jdbc;

    private final Cast cast = new Cast();

    @AfterEach
    void cleanUp() {
        jdbc.sql("delete from read_model.token_entry where processor = ?")
                .param(CLAIMED)
                .update();
    }

    @Test
    void whatAProcessClaimedThatIsGoneIsClaimedByAnother() {
        claimedBy("gone");

        eventually(() -> assertThat(jdbc.sql("select claimed_at from read_model.token_entry where processor = ?")
                        .param(CLAIMED)
                        .query(String.class)
                        .single())
                .startsWith("1970"));
        transactions.executeInTransaction(() -> tokens.fetchToken(CLAIMED, 0));
        assertThat(owner(CLAIMED)).isEqualTo(self.value());
    }

    @Test
    void whatALivingProcessClaimedStaysItsOwn() {
        try (var other = another()) {
            other.start();
            claimedBy("another");
            expectABeatOfThisProcess();

            assertThatExceptionOfType(UnableToClaimTokenException.class)
                    .isThrownBy(() -> transactions.executeInTransaction(() -> tokens.fetchToken(CLAIMED, 0)));
        }
    }

    @Test
    void aProcessThatJoinsGetsHalfOfTheProjectionsUntilItLeaves() {
        var sheet = store.sheet(cast).draft(Contents.of("共同处理"));
        processors.expectShown(sheet);
        try (var other = another()) {
            other.start();
            for (var projection : projections) {
                var group = projection.group();
                var expected = other.getMaxSegments(group) == 1 ? null : self.value();
                eventually(() -> assertThat(owner(group)).as(group).isEqualTo(expected));
            }
            assertThat(projections)
                    .filteredOn(each -> owner(each.group()) == null)
                    .hasSizeBetween(projections.size() / 2, (projections.size() + 1) / 2);
        }
        eventually(() -> assertThat(projections).allMatch(each -> self.value().equals(owner(each.group()))));
        processors.expectShown(sheet.submit());
        processors.expectAudited(sheet);
    }

    private Nodes another() {
        return new Nodes(
                jdbc,
                new NodeName("another"),
                projections.stream().map(Projection::group).toList());
    }

    private void claimedBy(String owner) {
        jdbc.sql("insert into read_model.token_entry (processor, segment, claimed_at, owner) values (?, 0, ?, ?)")
                .params(CLAIMED, Instant.now().toString(), owner)
                .update();
    }

    private void expectABeatOfThisProcess() {
        var before = lastBeat();
        eventually(() -> assertThat(lastBeat()).isNotEqualTo(before));
        // the beat that was seen has not come to the claims yet; the next one has
        var seen = lastBeat();
        eventually(() -> assertThat(lastBeat()).isNotEqualTo(seen));
    }

    private Map<String, Object> lastBeat() {
        return jdbc.sql("select seen_at from read_model.node where name = ?")
                .param(self.value())
                .query()
                .singleRow();
    }

    private String owner(String processor) {
        return (String) jdbc.sql("select owner from read_model.token_entry where processor = ?")
                .param(processor)
                .query()
                .singleRow()
                .get("owner");
    }
}
