package io.mubiao.command.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.command.intake.remark.Remark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser shows is what is read; what a page hides is told. */
class ShownHtmlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<span style='display: none'>（代号乙）</span>",
                "<span style='color:red;visibility:hidden'>（代号乙）</span>",
                "<span hidden>（代号乙）</span>",
                "<del>（代号乙）</del>",
                "<s>（代号乙）</s>",
                "<strike>（代号乙）</strike>",
                "<span style='text-decoration:line-through'>（代号乙）</span>",
                "<span class='x'>（代号乙）</span>",
                "<object>（代号乙）</object>"
            })
    void whatDoesNotShowIsLeftOutAndTold(String hidden) {
        var result = Intake.read(page("斗渠清淤" + hidden));

        assertThat(result.sheets().get(0).content().projectName()).isEqualTo("斗渠清淤");
        assertThat(result.remarks()).extracting(Remark::detail).anyMatch(detail -> detail.contains("（代号乙）"));
    }

    @Test
    void whatOnlyAPrinterHidesShows() {
        assertThat(Intake.read(page("<span class='screen'>斗渠清淤</span>"))
                        .sheets()
                        .get(0)
                        .content()
                        .projectName())
                .isEqualTo("斗渠清淤");
    }

    @Test
    void whatIsHiddenInsideHiddenTextIsToldOnce() {
        var result = Intake.read(page("斗渠清淤<span hidden>（代号<b class=x>乙<del>丙</del></b>）</span>"));

        assertThat(result.remarks())
                .extracting(Remark::detail)
                .filteredOn(detail -> detail.contains("丙"))
                .singleElement()
                .asString()
                .contains("“（代号乙丙）”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"td:has(b)", "td > b", "tr ~ tr b", "*:contains(斗渠)", "b:nth-child(1)"})
    void aRuleThatDoesMoreThanNameElementsIsNotFollowed(String selector) {
        var html = "<style>" + selector + " {display:none}</style><b>斗渠清淤</b>";

        assertThat(Intake.read(page(html)).sheets().get(0).content().projectName())
                .isEqualTo("斗渠清淤");
    }

    @Test
    void aHiddenCellIsNoColumn() {
        var result = Intake.read(page("斗渠清淤</table><table><tr><td hidden>旧<td>实施单位<td>某灌区管理所"));

        assertThat(result.sheets().get(0).content().implementingUnit()).isEqualTo("某灌区管理所");
        assertThat(result.unread()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "<input type=checkbox checked>新增, ☑新增",
        "<input type=checkbox>新增, □新增",
        "<input value='斗渠清淤'>, 斗渠清淤",
        "<select><option>甲<option selected>乙</select>, 乙",
        "<textarea>斗渠清淤</textarea>, 斗渠清淤"
    })
    void fieldsOfAFormAreReadAsTheyAreFilledIn(String field, String shown) {
        assertThat(Intake.read(page(field)).sheets().get(0).content().projectName())
                .isEqualTo(shown);
    }

    private static byte[] page(String name) {
        return ("<html><head><style>/* x */ .x, .y { color: red; display:none } @media print { .screen { display: none } }</style></head>"
                        + "<body><p>项目支出绩效目标表（2027年度）</p><table><tr><td>项目名称<td>" + name + "</table>"
                        + "<table><tr><td>一级指标<td>二级指标<td>三级指标<td>指标值"
                        + "<tr><td>产出指标<td>数量指标<td>清淤<td>7公里</table></body></html>")
                .getBytes(UTF_8);
    }
}
