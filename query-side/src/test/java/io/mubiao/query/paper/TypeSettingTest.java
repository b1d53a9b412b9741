package io.mubiao.query.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.query.testing.Contents;
import io.mubiao.query.testing.Seed;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypeSettingTest {

    @Test
    void aPublishedSheetIsSetInTheLargestType() {
        assertThat(Seed.contents()).allSatisfy(content -> {
            var setting = TypeSetting.of(Printed.approved(content));
            assertThat(setting.flows()).isFalse();
            assertThat(setting.points()).isEqualTo(11);
        });
    }

    @Test
    void aLongerTextIsSetSmallerAndAVeryLongSheetFlows() {
        var longer = Samples.with(
                Contents.of("长"), Samples.goal(2000), Contents.of("长").indicators());

        assertThat(TypeSetting.of(Printed.approved(longer)).points()).isBetween(7.5, 10.5);
        assertThat(TypeSetting.of(Printed.approved(Samples.veryLong())).flows()).isTrue();
    }

    @Test
    void aChineseCharacterIsAsWideAsItIsHigh() {
        assertThat(TypeSetting.lines("一二三四五六七八九十", 5)).isEqualTo(2);
        assertThat(TypeSetting.lines("一二三四五六七八九十一", 5)).isEqualTo(3);
        assertThat(TypeSetting.lines("1234567890", 6)).isEqualTo(1);
        assertThat(TypeSetting.lines("一\n二", 5)).isEqualTo(2);
        assertThat(TypeSetting.lines("", 5)).isZero();
    }

    @Test
    void aCellOverSeveralRowsHasRoomInThem() {
        var tall = Grid.Cell.label("字".repeat(100)).down(2);
        var rows = List.of(List.of(tall, Grid.Cell.text("甲")), List.of(Grid.Cell.text("乙")));
        var form = new Form("高", List.of(), new Grid(List.of(10, 90), 0, 1, rows), null, new Foot(List.of(), null));

        var setting = TypeSetting.of(form);

        assertThat(setting.heights().get(0) + setting.heights().get(1)).isGreaterThan(100 / 3 * setting.points());
        assertThat(setting.heights().get(0)).isLessThan(setting.heights().get(1));
    }
}
