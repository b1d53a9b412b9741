package io.mubiao.query.queue;

import static io.mubiao.query.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.query.testing.Api;
import io.mubiao.query.testing.Cast;
import io.mubiao.query.testing.Contents;
import io.mubiao.query.testing.QuerySideTest;
import io.mubiao.query.testing.SheetLife;
import io.mubiao.query.testing.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 已办 and 经办 are in the order of one's own acts. */
@QuerySideTest
class ActedOrderIT {

    private static final Instant MORNING = Instant.parse("2026-03-02T01:00:00Z");

    @Autowired
    private Store store;

    @Autowired
    private Api api;

    private final Cast cast = new Cast();

    @Test
    void whatOneDealtWithLastComesFirst() {
        var first = submitted("一");
        var second = submitted("二");
        second.at(hours(2)).pass(cast.department);
        first.at(hours(3)).pass(cast.department);

        eventually(() -> assertThat(done("")).containsExactly(id(first), id(second)));

        // others going on with it do not move it
        second.at(hours(5)).pass(cast.office);

        eventually(
                () -> assertThat(api.get(cast.performance, "/api/queue").ids()).containsExactly(id(second)));
        assertThat(done("")).containsExactly(id(first), id(second));
        assertThat(done("&sort=ACTED&order=ASC")).containsExactly(id(second), id(first));
    }

    @Test
    void anEditMovesASheetInTheListOfInvolvementOnly() {
        var first = submitted("一").withdraw();
        var second = store.sheet(cast).at(hours(1)).draft(Contents.of("二")).submit();
        first.at(hours(6)).edit(cast.drafter, Contents.amount("5"));

        eventually(() -> assertThat(
                        api.get(cast.drafter, "/api/queue?view=INVOLVED").ids())
                .containsExactly(id(first), id(second)));
        assertThat(api.get(cast.drafter, "/api/queue?view=DONE").ids()).containsExactly(id(second), id(first));
    }

    @Test
    void pagesFollowTheOrderOfActs() {
        for (int i = 0; i < 7; i++) {
            submitted("项目 " + i).at(hours(i)).pass(cast.department);
        }
        eventually(() -> assertThat(done("")).hasSize(7));

        var paged = new ArrayList<String>();
        String cursor = null;
        do {
            var page = api.get(
                    cast.department, "/api/queue?view=DONE&size=3" + (cursor == null ? "" : "&cursor=" + cursor));
            paged.addAll(page.ids());
            cursor = page.json().path("next").stringValue(null);
        } while (cursor != null && paged.size() < 20);

        assertThat(paged).isEqualTo(done(""));
    }

    @Test
    void listsOfWhatOneDidNotActOnHaveNoSuchOrder() {
        for (var path : List.of("/api/queue?view=TODO&sort=ACTED", "/api/sheets?sort=ACTED")) {
            var answer = api.get(cast.drafter, path);

            assertThat(answer.status()).as(path).isEqualTo(400);
            assertThat(answer.json().path("violations").path(0).path("path").asString())
                    .isEqualTo("sort");
        }
    }

    private SheetLife submitted(String project) {
        return store.sheet(cast).at(MORNING).draft(Contents.of(project)).submit();
    }

    private List<String> done(String more) {
        return api.get(cast.department, "/api/queue?view=DONE" + more).ids();
    }

    private static Instant hours(int hours) {
        return MORNING.plusSeconds(hours * 3600L);
    }

    private static String id(SheetLife sheet) {
        return sheet.id.toString();
    }
}
