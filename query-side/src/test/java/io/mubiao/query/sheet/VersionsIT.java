package io.mubiao.query.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.query.testing.Api;
import io.mubiao.query.testing.Cast;
import io.mubiao.query.testing.Contents;
import io.mubiao.query.testing.QuerySideTest;
import io.mubiao.query.testing.SheetLife;
import io.mubiao.query.testing.Store;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@QuerySideTest
class VersionsIT {

    @Autowired
    private Store store;

    @Autowired
    private Api api;

    private final Cast cast = new Cast();

    @Test
    void aVersionThatDoesNotExistYetIsNotFound() {
        var sheet = store.sheet(cast).draft(Contents.of("志愿服务"));

        var answer = api.get(cast.drafter, "/api/sheets/" + sheet.id + "?atLeast=2");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("VERSION_NOT_FOUND");
    }

    @Test
    void anEarlierVersionIsShownAsItStood() {
        var sheet = store.sheet(cast)
                .draft(Contents.of("志愿服务"))
                .edit(cast.drafter, Contents.amount("30000"))
                .submit();

        var first = api.get(cast.drafter, "/api/sheets/" + sheet.id + "/versions/1");

        assertThat(first.json().path("content").path("annualAmount").asString()).isEqualTo("20000");
        assertThat(first.json().path("state").asString()).isEqualTo("DRAFT");
        assertThat(first.json().path("possible").isEmpty()).isTrue();
        assertThat(first.json().path("latestVersion").asLong()).isEqualTo(3);
        assertThat(first.headers().firstValue("ETag")).contains("\"1\"");
        for (var version : List.of("0", "4", "-1")) {
            assertThat(api.get(cast.drafter, "/api/sheets/" + sheet.id + "/versions/" + version)
                            .code())
                    .isEqualTo("VERSION_NOT_FOUND");
        }
    }

    @Test
    void aSheetIsShownAsOfAnInstant() {
        var drafted = Instant.parse("2026-03-01T00:00:00Z");
        var sheet = store.sheet(cast).at(drafted).draft(Contents.of("志愿服务"));
        sheet.at(drafted.plusSeconds(60)).edit(cast.drafter, Contents.amount("30000"));
        sheet.at(drafted.plusSeconds(120)).submit();

        assertThat(asOf(sheet, drafted.plusSeconds(30)).json().path("version").asLong())
                .isEqualTo(1);
        assertThat(asOf(sheet, drafted.plusSeconds(90))
                        .json()
                        .path("content")
                        .path("annualAmount")
                        .asString())
                .isEqualTo("30000");
        assertThat(asOf(sheet, sheet.state().changedAt()).json().path("version").asLong())
                .isEqualTo(3);
        assertThat(api.get(
                                cast.drafter,
                                "/api/sheets/" + sheet.id + "?asOf="
                                        + Api.encoded(drafted.plusSeconds(90)
                                                .atOffset(ZoneOffset.ofHours(8))
                                                .toString()))
                        .json()
                        .path("version")
                        .asLong())
                .isEqualTo(2);
    }

    @Test
    void beforeItWasDraftedThereWasNoSheet() {
        var drafted = Instant.parse("2026-03-01T00:00:00Z");
        var sheet = store.sheet(cast).at(drafted).draft(Contents.of("志愿服务"));

        var answer = asOf(sheet, drafted);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("VERSION_NOT_FOUND");
        assertThat(answer.json().path("detail").asString()).contains("还没有填报");
    }

    @Test
    void oneNeverSeesTheStateBeforeOnesOwnAction() {
        for (int i = 0; i < 20; i++) {
            var sheet = store.sheet(cast).draft(Contents.of("志愿服务")).submit();

            var answer = api.get(cast.department, "/api/sheets/" + sheet.id + "?atLeast=2");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.json().path("version").asLong()).isEqualTo(2);
        }
    }

    private Api.Answer asOf(SheetLife sheet, Instant instant) {
        return api.get(cast.drafter, "/api/sheets/" + sheet.id + "?asOf=" + instant);
    }
}
