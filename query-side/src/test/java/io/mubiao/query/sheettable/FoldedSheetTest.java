package io.mubiao.query.sheettable;

import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.query.replay.Moment;
import io.mubiao.query.testing.Cast;
import io.mubiao.query.testing.Contents;
import io.mubiao.query.testing.SheetLife;
import io.mubiao.shared.org.Trace;
import io.mubiao.shared.sheet.SheetEvent;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FoldedSheetTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");

    private final Cast cast = new Cast();
    private final SheetLife life = SheetLife.untold(cast);
    private final FoldedSheet sheet = new FoldedSheet();

    @Test
    void aPassWithAnAmendmentEndsAStayThatBeganWithTheArrival() {
        fold(life.at(MONDAY).draft(Contents.of("志愿服务")));
        fold(life.at(MONDAY.plusSeconds(60)).submit());
        var arrived = sheet.waitingSince();
        fold(life.at(MONDAY.plusSeconds(3_600)).amend(cast.department, Contents.goal("服务 15 次")));
        fold(life.pass(cast.department));

        var pass = sheet.steps().get(3);
        assertThat(pass.moment().event()).isInstanceOf(SheetEvent.SheetPassed.class);
        assertThat(pass.since()).isEqualTo(arrived);
        assertThat(sheet.waitingSince())
                .as("the unit is asked from the pass on")
                .isEqualTo(pass.moment().trace().at());

        fold(life.at(MONDAY.plusSeconds(7_200)).confirmAmendment());
        assertThat(sheet.waitingSince())
                .as("the next stage from the confirmation on")
                .isEqualTo(life.last().getTimestamp());
    }

    private void fold(SheetLife told) {
        var last = told.last();
        var trace = Trace.of(last.getMetaData(), last.getTimestamp());
        sheet.take(new Moment(told.version(), (SheetEvent) last.getPayload(), trace), null);
    }
}
