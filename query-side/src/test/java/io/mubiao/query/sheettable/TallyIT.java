package io.mubiao.query.sheettable;

import static io.mubiao.query.projection.ReadModelConfiguration.PROJECTIONS;
import static io.mubiao.query.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.query.testing.Api;
import io.mubiao.query.testing.Cast;
import io.mubiao.query.testing.Contents;
import io.mubiao.query.testing.QuerySideTest;
import io.mubiao.query.testing.Store;
import io.mubiao.shared.sheet.Reason;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables that follow from the rows of sheets say the same as the rows. */
@QuerySideTest
class TallyIT {

    @Autowired
    private Store store;

    @Autowired
    private Api api;

    @Autowired
    @Qualifier(PROJECTIONS)
    private JdbcClient jdbc;

    private final Cast cast = new Cast();

    @Test
    void theTallyEqualsTheSumsOverAllSheetsWhateverHappensToThem() {
        var sheet = store.sheet(cast).draft(Contents.of("志愿服务")).edit(cast.drafter, Contents.amount("12.34"));
        expectEqual(1);
        store.sheet(cast).draft(Contents.of("没有金额")).edit(cast.drafter, Contents.amount(""));
        store.sheet(cast).draft(Contents.of("作废")).discard();
        expectEqual(3);

        sheet.submit().sendBack(cast.department, null, new Reason(null, null, "请细化"));
        sheet.edit(cast.drafter, Contents.nameAndAmount("志愿服务活动", "99")).submit();
        sheet.pass(cast.department).pass(cast.office).pass(cast.performance).approve();
        sheet.revise().edit(cast.drafter, Contents.amount("77")).abandonRevision();
        expectEqual(3);

        assertThat(jdbc.sql("select count(*) from read_model.tally where sheets = 0")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatIsSeenFromAPlaceIsWhatTheRowsSay() {
        store.sheet(cast)
                .draft(Contents.of("志愿服务"))
                .submitAndApprove()
                .revise()
                .edit(cast.drafter, Contents.nameAndAmount("新名称", "5"));
        expectEqual(1);

        assertThat(jdbc.sql("""
                        (select sheet, place from read_model.seen
                         except select id, unnest(seen_by) from read_model.sheet)
                        union all
                        (select id, unnest(seen_by) from read_model.sheet
                         except select sheet, place from read_model.seen)
                        """).query().listOfRows()).isEmpty();
    }

    private void expectEqual(int sheets) {
        eventually(() -> assertThat(api.get(cast.auditor, "/api/sheets").ids()).hasSize(sheets));
        eventually(() -> assertThat(jdbc.sql(TallyTable.DIFFERENCES).query().listOfRows())
                .isEmpty());
    }
}
