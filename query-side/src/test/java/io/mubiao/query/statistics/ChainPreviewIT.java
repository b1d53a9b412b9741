package io.mubiao.query.statistics;

import static io.mubiao.query.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.query.testing.Api;
import io.mubiao.query.testing.Cast;
import io.mubiao.query.testing.Contents;
import io.mubiao.query.testing.QuerySideTest;
import io.mubiao.query.testing.SheetLife;
import io.mubiao.query.testing.Store;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@QuerySideTest
class ChainPreviewIT {

    @Autowired
    private Store store;

    @Autowired
    private Api api;

    private final Cast cast = new Cast();

    @Test
    void draftsAreCountedByTheStagesThatTheirAmountReaches() {
        draft("499999.99");
        draft("500000");
        draft("2000000");
        draft("");

        eventually(() -> {
            var found = preview("?threshold=leader:1000000&threshold=performance-office:500000");
            assertThat(found.path("withoutAmount").asInt()).isEqualTo(1);
            assertThat(found.path("ways")).hasSize(3);
            expectWay(found, 0, "0", "500000", List.of(), 1, "499999.99");
            expectWay(found, 1, "500000", "1000000", List.of("performance-office"), 1, "500000");
            expectWay(found, 2, "1000000", null, List.of("leader", "performance-office"), 1, "2000000");
        });
    }

    @Test
    void whatHasItsWayAlreadyIsNotCountedUntilItIsRevised() {
        draft("1").submit();
        draft("2").submit().withdraw();
        draft("4").discard();
        var approved = draft("8").submitAndApprove();
        draft("16");
        eventually(() -> expectWay(preview(""), 0, "0", null, List.of(), 1, "16"));

        approved.revise();

        eventually(() -> expectWay(preview(""), 0, "0", null, List.of(), 2, "24"));
    }

    @Test
    void aThresholdThatCannotBeReadIsNamed() {
        for (var wrong : List.of("leader", "leader:-1", "leader:viele", ":1")) {
            var answer = api.get(cast.admin, "/api/chains/preview?threshold=" + wrong);

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.json().path("violations").path(0).path("path").asString())
                    .startsWith("threshold");
        }
    }

    private SheetLife draft(String amount) {
        return store.sheet(cast).draft(Contents.amount(amount).apply(Contents.of("项目")));
    }

    private JsonNode preview(String parameters) {
        var answer = api.get(cast.admin, "/api/chains/preview" + parameters);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static void expectWay(
            JsonNode found, int index, String from, String below, List<String> stages, int count, String amount) {
        var way = found.path("ways").path(index);
        assertThat(way.path("from").asString()).isEqualTo(from);
        assertThat(way.path("below").stringValue(null)).isEqualTo(below);
        assertThat(way.path("stages").values().stream().map(stage -> stage.asString()))
                .containsExactlyElementsOf(stages);
        assertThat(way.path("count").asInt()).isEqualTo(count);
        assertThat(way.path("amount").asString()).isEqualTo(amount);
    }
}
