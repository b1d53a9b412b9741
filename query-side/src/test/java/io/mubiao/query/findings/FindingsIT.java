package io.mubiao.query.findings;

import static io.mubiao.query.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.query.testing.Api;
import io.mubiao.query.testing.Cast;
import io.mubiao.query.testing.Contents;
import io.mubiao.query.testing.QuerySideTest;
import io.mubiao.query.testing.SheetLife;
import io.mubiao.query.testing.Store;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.sheet.Explanation;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@QuerySideTest
class FindingsIT {

    @Autowired
    private Store store;

    @Autowired
    private Api api;

    private final Cast cast = new Cast();

    @Test
    void aReviewerSeesEveryFindingWithTheDraftersWord() {
        var sheet = store.sheet(cast)
                .draft(Contents.of("2026 年志愿服务"))
                .submit(cast.drafter, List.of(new Explanation("C15", null, "社会效益难以量化")));

        var answer = findings(cast.department, sheet);

        assertThat(answer.path("version").asLong()).isEqualTo(2);
        assertThat(answer.path("ruleSet").asString()).isEqualTo("2026-1");
        assertThat(codes(answer)).contains("B04", "C05", "C15", "C14");
        assertThat(finding(answer, "C15").path("explanation").asString()).isEqualTo("社会效益难以量化");
        assertThat(finding(answer, "C05").path("explanation").isNull()).isTrue();
        assertThat(finding(answer, "C05").path("replacement").asString()).isNotEmpty();
    }

    @Test
    void sheetsAreComparedAcrossTheUnitsOfTheRegion() {
        var first = store.sheet(cast).draft(Contents.of("2026 年志愿服务")).submit();
        var same = store.sheet(cast)
                .draft(cast.drafterElsewhere, Contents.of("2026年志愿服务"))
                .submit(cast.drafterElsewhere);
        first.pass(cast.department).pass(cast.office);
        same.pass(cast.department).pass(cast.office);

        eventually(() -> {
            var answer = findings(cast.performance, first);
            assertThat(codes(answer)).contains("B08", "G03");
            assertThat(answer.path("similar").path(0).path("id").asString()).isEqualTo(same.id.toString());
            assertThat(answer.path("similar")
                            .path(0)
                            .path("codes")
                            .valueStream()
                            .map(JsonNode::asString))
                    .containsExactly("B08", "G03");
        });
    }

    @Test
    void whatOneMayNotSeeIsNotComparedWith() {
        var own = store.sheet(cast).draft(Contents.of("2026 年志愿服务")).submit();
        var others = store.sheet(cast).draft(cast.drafterElsewhere, Contents.of("2026 年志愿服务"));

        eventually(() -> assertThat(similar(findings(cast.auditor, own))).contains(others.id.toString()));
        assertThat(similar(findings(cast.drafter, own))).isEmpty();
        assertThat(codes(findings(cast.drafter, own))).doesNotContain("B08", "G03");
    }

    @Test
    void theSameUnitContinuesItsProjectOfLastYear() {
        var lastYear = store.sheet(cast).draft(Contents.of("志愿服务", 2025)).submitAndApprove();
        var thisYear = store.sheet(cast).draft(Contents.of("志愿服务")).submit();
        var copy = store.sheet(cast).draft(Contents.of("志愿服务")).submit();

        eventually(() -> assertThat(similar(findings(cast.department, thisYear)))
                .containsExactly(copy.id.toString())
                .doesNotContain(lastYear.id.toString()));
    }

    @Test
    void anEditChangesWhatASheetIsLike() {
        var first = store.sheet(cast).draft(Contents.of("2026 年志愿服务")).submit();
        var other = store.sheet(cast).draft(Contents.of("2026 年招商"));
        eventually(() -> assertThat(similar(findings(cast.drafter, first))).containsExactly(other.id.toString()));

        other.edit(cast.drafter, Contents.indicators(rows -> List.of(Contents.value(rows.get(3), "优"))));

        eventually(() -> assertThat(similar(findings(cast.drafter, first))).isEmpty());
    }

    @Test
    void aSheetThatOneMayNotSeeIsNotFound() {
        var draft = store.sheet(cast).draft(Contents.of("2026 年志愿服务"));

        assertThat(api.get(cast.department, path(draft)).status()).isEqualTo(404);
        assertThat(api.get(cast.admin, path(draft)).status()).isEqualTo(404);
        assertThat(api.get(cast.drafterElsewhere, path(draft)).status()).isEqualTo(404);
    }

    private JsonNode findings(Actor actor, SheetLife sheet) {
        var answer = api.get(actor, path(sheet));
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }

    private static String path(SheetLife sheet) {
        return "/api/sheets/" + sheet.id + "/findings";
    }

    private static List<String> codes(JsonNode answer) {
        return each(answer.path("findings"), "code").toList();
    }

    private static List<String> similar(JsonNode answer) {
        return each(answer.path("similar"), "id").toList();
    }

    private static Stream<String> each(JsonNode list, String member) {
        return list.valueStream().map(item -> item.path(member).asString());
    }

    private static JsonNode finding(JsonNode answer, String code) {
        return answer.path("findings")
                .valueStream()
                .filter(finding -> finding.path("code").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
