package io.mubiao.query.queue;

import static io.mubiao.query.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.query.testing.Api;
import io.mubiao.query.testing.Cast;
import io.mubiao.query.testing.Contents;
import io.mubiao.query.testing.QuerySideTest;
import io.mubiao.query.testing.Store;
import io.mubiao.shared.org.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@QuerySideTest
class SheetListIT {

    @Autowired
    private Store store;

    @Autowired
    private Api api;

    private final Cast cast = new Cast();

    @Test
    void theListShowsWhatOneMaySeeYoungestFirst() {
        var older = store.sheet(cast).draft(Contents.of("第一"));
        var younger = store.sheet(cast).at(Instant.now().plusSeconds(1)).draft(Contents.of("第二"));
        var elsewhere = store.sheet(cast).draft(cast.drafterElsewhere, Contents.of("别处"));

        eventually(() ->
                assertThat(list(cast.drafter, "").ids()).containsExactly(younger.id.toString(), older.id.toString()));
        eventually(() -> assertThat(list(cast.auditor, "").ids())
                .containsExactlyInAnyOrder(younger.id.toString(), older.id.toString(), elsewhere.id.toString()));
        assertThat(list(cast.admin, "").ids()).isEmpty();
        assertThat(list(cast.department, "").ids()).isEmpty();
    }

    @Test
    void theListIsNarrowedByStateAndDepartment() {
        var draft = store.sheet(cast).draft(Contents.of("草稿"));
        var submitted = store.sheet(cast).draft(Contents.of("送审")).submit();
        eventually(() ->
                assertThat(list(cast.drafter, "?state=IN_REVIEW").ids()).containsExactly(submitted.id.toString()));

        assertThat(list(cast.drafter, "?state=DRAFT").ids()).containsExactly(draft.id.toString());
        assertThat(list(cast.drafter, "?department=" + Api.encoded("平罗县商务和投资促进局"))
                        .ids())
                .hasSize(2);
        assertThat(list(cast.drafter, "?department=" + Api.encoded("别的局")).ids())
                .isEmpty();
    }

    @Test
    void pagesOfTheListShowEverySheetOnceWhileOthersArrive() {
        var expected = new ArrayList<String>();
        for (int i = 0; i < 11; i++) {
            expected.add(store.sheet(cast).draft(Contents.of("项目 " + i)).id.toString());
        }
        eventually(() ->
                assertThat(list(cast.drafter, "").json().path("count").asInt()).isEqualTo(11));

        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var page = list(cast.drafter, "?size=3" + (cursor == null ? "" : "&cursor=" + cursor));
            seen.addAll(page.ids());
            cursor = page.json().path("next").stringValue(null);
            store.sheet(cast).draft(Contents.of("新项目"));
        } while (cursor != null);

        assertThat(seen).containsAll(expected);
        assertThat(new HashSet<>(seen)).hasSameSizeAs(seen);
    }

    private Api.Answer list(Actor actor, String parameters) {
        return api.get(actor, "/api/sheets" + parameters);
    }
}
