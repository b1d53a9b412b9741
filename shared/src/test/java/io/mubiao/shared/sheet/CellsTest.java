package io.mubiao.shared.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CellsTest {

    @Property(tries = 500, seed = "1")
    void whatChangedLeadsFromOneContentToTheOther(
            @ForAll("contents") SheetContent from, @ForAll("contents") SheetContent to) {
        assertThat(Cells.apply(from, Cells.changes(from, to))).isEqualTo(to);
    }

    @Property(tries = 200, seed = "1")
    void nothingChangedBetweenEqualContents(@ForAll("contents") SheetContent content) {
        assertThat(Cells.changes(content, content)).isEmpty();
    }

    @Property(tries = 200, seed = "1")
    void theDigestDiffersExactlyWhenACellDiffers(
            @ForAll("contents") SheetContent a, @ForAll("contents") SheetContent b) {
        assertThat(ContentDigest.of(a).equals(ContentDigest.of(b)))
                .isEqualTo(Cells.changes(a, b).isEmpty());
    }

    @Test
    void aRowThatMovesChangesOnlyTheOrder() {
        var one = new Indicator("i1", "产出指标", "数量指标", "频次", "4 次", null, null);
        var two = new Indicator("i2", "产出指标", "质量指标", "覆盖率", "100%", null, null);
        assertThat(Cells.changes(with(one, two), with(two, one)))
                .containsExactly(new Change("indicators", "i1,i2", "i2,i1"));
    }

    @Test
    void anEmptyTextIsNotAnAbsentOne() {
        var absent = with(new Indicator("i1", "效益指标", "生态效益", null, null, null, null));
        var empty = with(new Indicator("i1", "效益指标", "生态效益", "", null, null, null));
        assertThat(Cells.changes(absent, empty)).containsExactly(new Change("indicators/i1/name", null, ""));
    }

    @Test
    void aChangeThatDoesNotShowOnPaperIsNone() {
        var one = new Indicator("i1", "产出指标", "数量指标", "频次", "4 次", null, null);
        var renamed = new Indicator("x", "产出指标", "数量指标", "频次", "4 次", null, "");
        var other = new Indicator("x", "产出指标", "数量指标", "频次", "5 次", null, "");

        assertThat(Cells.visibleChanges(with(one), with(renamed))).isEmpty();
        assertThat(Cells.visibleChanges(with(one), with(other))).isEqualTo(Cells.changes(with(one), with(other)));
        assertThat(Cells.visibleChanges(with(one, other), with(other, one))).isNotEmpty();
        assertThat(Cells.visibleChanges(with(one), with(one, renamed))).isNotEmpty();
    }

    @Property(tries = 200, seed = "1")
    void whatShowsOnPaperIsStoredToTheLastCell(
            @ForAll("contents") SheetContent from, @ForAll("contents") SheetContent to) {
        assertThat(Cells.visibleChanges(from, to)).isIn(Cells.changes(from, to), List.of());
    }

    @Provide
    Arbitrary<SheetContent> contents() {
        return Contents.any();
    }

    static SheetContent with(Indicator... rows) {
        return new SheetContent(
                "88", 2026, null, null, null, null, null, null, null, null, null, List.of(), null, null, List.of(rows));
    }
}
