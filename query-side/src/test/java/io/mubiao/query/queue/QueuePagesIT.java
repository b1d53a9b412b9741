package io.mubiao.query.queue;

import static io.mubiao.query.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.query.testing.Api;
import io.mubiao.query.testing.Cast;
import io.mubiao.query.testing.Contents;
import io.mubiao.query.testing.QuerySideTest;
import io.mubiao.query.testing.Store;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@QuerySideTest
class QueuePagesIT {

    @Autowired
    private Store store;

    @Autowired
    private Api api;

    private final Cast cast = new Cast();

    @Test
    void pagesShowEverySheetOnceWhileOthersArrive() {
        var expected = new ArrayList<String>();
        for (int i = 0; i < 11; i++) {
            expected.add(store.sheet(cast).draft(Contents.of("项目 " + i)).id.toString());
        }
        eventually(() -> assertThat(queue("").ids()).hasSize(11));

        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var page = queue("&size=3" + (cursor == null ? "" : "&cursor=" + cursor));
            seen.addAll(page.ids());
            cursor = page.json().path("next").stringValue(null);
            store.sheet(cast).draft(Contents.of("新项目"));
        } while (cursor != null && seen.size() < 100);

        assertThat(seen).containsAll(expected);
        assertThat(new HashSet<>(seen)).hasSameSizeAs(seen);
    }

    @Test
    void aListIsNarrowedByYearAndText() {
        var thisYear = store.sheet(cast).draft(Contents.of("茶叶节 100%_推广", 2026));
        var lastYear = store.sheet(cast).draft(Contents.of("茶叶节", 2025));
        eventually(() -> assertThat(queue("").ids()).hasSize(2));

        assertThat(queue("&year=2025").ids()).containsExactly(lastYear.id.toString());
        assertThat(queue("&q=" + Api.encoded("100%_")).ids()).containsExactly(thisYear.id.toString());
        assertThat(queue("&q=" + Api.encoded("没有")).ids()).isEmpty();
    }

    @Test
    void aListThatIsAskedForOnesOwnDeedShowsIt() {
        var sheet = store.sheet(cast).draft(Contents.of("志愿服务"));

        eventually(() -> {
            var page = queue("&sheet=" + sheet.id + "&atLeast=1");
            assertThat(page.json().path("lagging").asBoolean()).isFalse();
            assertThat(page.ids()).containsExactly(sheet.id.toString());
        });
    }

    @Test
    void aListThatDoesNotKnowADeedInTimeSaysSo() {
        var sheet = store.sheet(cast).draft(Contents.of("志愿服务"));

        var page = queue("&sheet=" + sheet.id + "&atLeast=2");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.json().path("lagging").asBoolean()).isTrue();
    }

    @Test
    void aBadCursorIsNamed() {
        for (var cursor : List.of("x", "MX4y", "%00", "99999999999999999999")) {
            var answer = api.get(cast.drafter, "/api/queue?view=TODO&cursor=" + cursor);

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.code()).isEqualTo("MALFORMED");
            assertThat(answer.json().path("violations").path(0).path("path").asString())
                    .isEqualTo("cursor");
        }
    }

    @Test
    void wrongParametersAreNamed() {
        for (var parameter : List.of("size=0", "size=201", "year=x", "state=GONE", "view=NONE", "q=%00")) {
            var answer = api.get(cast.drafter, "/api/queue?" + parameter);

            assertThat(answer.status()).as(parameter).isEqualTo(400);
            assertThat(answer.json().path("violations").path(0).path("path").asString())
                    .isEqualTo(parameter.split("=")[0]);
            assertThat(answer.json().path("detail").asString())
                    .doesNotContain("java")
                    .doesNotContain("Failed");
        }
    }

    private Api.Answer queue(String more) {
        return api.get(cast.drafter, "/api/queue?view=TODO" + more);
    }
}
