package io.mubiao.query.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.query.testing.Api;
import io.mubiao.query.testing.Cast;
import io.mubiao.query.testing.Contents;
import io.mubiao.query.testing.QuerySideTest;
import io.mubiao.query.testing.Store;
import io.mubiao.shared.sheet.Indicator;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@QuerySideTest
class CompareIT {

    @Autowired
    private Store store;

    @Autowired
    private Api api;

    private final Cast cast = new Cast();

    @Test
    void onlyCellsThatDifferInTheEndAreListed() {
        var sheet = store.sheet(cast)
                .draft(Contents.of("志愿服务"))
                .edit(cast.drafter, Contents.amount("30000"))
                .edit(cast.drafter, Contents.amount("20000"));

        assertThat(compare(sheet.id, "from=1&to=3").json().path("changes").isEmpty())
                .isTrue();
        var change = compare(sheet.id, "from=1&to=2").json().path("changes").path(0);
        assertThat(change.path("label").asString()).isEqualTo("项目年度金额（元）");
        assertThat(change.path("from").asString()).isEqualTo("20000");
        assertThat(change.path("to").asString()).isEqualTo("30000");
        var backwards = compare(sheet.id, "from=2&to=1").json().path("changes").path(0);
        assertThat(backwards.path("to").asString()).isEqualTo("20000");
    }

    @Test
    void rowsThatCameAndWentAreNamedByTheirPlace() {
        var sheet = store.sheet(cast).draft(Contents.of("志愿服务")).edit(cast.drafter, Contents.indicators(rows -> {
            var edited = new ArrayList<>(rows);
            edited.remove(1);
            edited.add(new Indicator("z9", "满意度指标", "服务对象满意度", "群众满意度", "≥98%", null, null));
            return edited;
        }));

        var changes = compare(sheet.id, "from=1").json().path("changes");

        assertThat(changes.valueStream().map(change -> change.path("label").asString()))
                .contains("指标行的顺序", "产出指标 / 数量指标 / 第 2 行 绩效内容", "满意度指标 / 服务对象满意度 / 第 1 行 绩效值");
    }

    @Test
    void versionsThatDoNotExistAreNotFound() {
        var sheet = store.sheet(cast).draft(Contents.of("志愿服务"));

        assertThat(compare(sheet.id, "from=0&to=1").code()).isEqualTo("VERSION_NOT_FOUND");
        assertThat(compare(sheet.id, "from=1&to=2").code()).isEqualTo("VERSION_NOT_FOUND");
        assertThat(compare(sheet.id, "from=x").status()).isEqualTo(400);
        assertThat(compare(sheet.id, "").status()).isEqualTo(400);
    }

    private Api.Answer compare(Object id, String parameters) {
        return api.get(cast.drafter, "/api/sheets/" + id + "/compare?" + parameters);
    }
}
