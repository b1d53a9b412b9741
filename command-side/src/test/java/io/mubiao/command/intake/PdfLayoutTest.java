package io.mubiao.command.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.command.intake.document.IntakeResult;
import io.mubiao.command.intake.remark.Unread;
import io.mubiao.shared.sheet.SheetContent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages as printers leave them: tables without lines, wider than the page, and broken by its end. */
class PdfLayoutTest {

    private static final float[] FOUR = {50, 140, 230, 430, 540};
    private static final String TITLE = text(220, 780, "项目支出绩效目标表") + text(250, 760, "（2027年度）");
    private static final String SIGNS = "一级指标 | 二级指标 | 三级指标 | 符号";
    private static final String HEADINGS = "一级指标 | 二级指标 | 三级指标 | 指标值";

    @Test
    void columnsWithoutLinesAreKnownByWhatStandsBelowEachOther() throws Exception {
        var page = TITLE
                + row(730, "项目名称 | 农村饮水安全 | 主管部门 | 某县水务局")
                + row(710, "实施单位 | 供水站 | 年度资金总额（万元） | 31.5")
                + row(680, HEADINGS)
                + row(660, "产出指标 | 数量指标 | 改造输水管网及附属建筑物并安装入户计量装置 | ≥36公里")
                + row(648, " | | 水表的总长度 | ")
                + row(628, " | 质量指标 | 工程验收合格率 | 100%")
                + row(608, " | | 水质达标率 | 95%")
                + row(588, "效益指标 | 社会效益指标 | 受益人口 | 8600人");
        var result = Intake.read(Formats.PdfForm.pages(page));
        assertThat(content(result))
                .extracting(SheetContent::projectName, SheetContent::implementingUnit, SheetContent::annualAmount)
                .containsExactly("农村饮水安全", "供水站", "315000");
        assertThat(rows(result))
                .containsExactly(
                        "产出指标/数量指标/改造输水管网及附属建筑物并安装入户计量装置水表的总长度/≥36公里",
                        "产出指标/质量指标/工程验收合格率/100%",
                        "产出指标/质量指标/水质达标率/95%",
                        "效益指标/社会效益指标/受益人口/8600人");
        assertThat(unread(result)).isEmpty();
    }

    @Test
    void cellsOfOneRowMayStandInItsMiddle() throws Exception {
        var page = TITLE
                + row(730, "项目名称 | 农村饮水安全 | | ")
                + row(680, HEADINGS)
                + row(660, " | | 改造输水管网及附属建筑物并安装入户计量装置 | ")
                + row(654, "产出指标 | 数量指标 | | ≥36公里")
                + row(648, " | | 水表的总长度 | ")
                + row(620, " | | 新建泵站以及配套的供电线路变压器与自动控制 | ")
                + row(608, " | 质量指标 | 设备和视频监视系统安装并调试完成后试运行验 | 100%")
                + row(596, " | | 收合格率 | ");
        assertThat(rows(Intake.read(Formats.PdfForm.pages(page))))
                .containsExactly(
                        "产出指标/数量指标/改造输水管网及附属建筑物并安装入户计量装置水表的总长度/≥36公里",
                        "产出指标/质量指标/新建泵站以及配套的供电线路变压器与自动控制设备和视频监视系统安装并调试完成后试运行验收合格率/100%");
    }

    @Test
    void columnsWithoutLinesGoOnOverThePage() throws Exception {
        var first = TITLE
                + row(730, "项目名称 | 农村饮水安全 | | ")
                + row(100, HEADINGS)
                + row(80, "产出指标 | 数量指标 | 改造输水管网及附属建筑物并安装入户计量装置 | ≥36公里")
                + text(290, 30, "第 1 页");
        var second = row(780, " | | 水表的总长度 | ") + row(760, " | 质量指标 | 工程验收合格率 | 100%") + text(290, 30, "第 2 页");
        var result = Intake.read(Formats.PdfForm.pages(first, second));
        assertThat(rows(result))
                .containsExactly("产出指标/数量指标/改造输水管网及附属建筑物并安装入户计量装置水表的总长度/≥36公里", "产出指标/质量指标/工程验收合格率/100%");
        assertThat(unread(result)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aWideTableGoesOnOnThePageToItsRight(boolean downFirst) throws Exception {
        float[] left = {50, 150, 250, 400, 540};
        float[] right = {50, 160, 330};
        var first = TITLE + table(left, 740, "项目名称 | 某渠 | < | < / " + SIGNS + " / 产出指标 | 数量指标 | 清淤 | ≥");
        var firstRight = table(right, 740, " | / 指标值 | 计量单位 / 7 | 公里");
        var second = table(left, 780, " | 质量指标 | 合格率 | ≥ / 效益指标 | 社会效益指标 | 受益 | ≥ / | | 增收 | ≥");
        var secondRight = table(right, 780, "95 | % / 20 | 户 / 3 | 万元");
        var pages = downFirst
                ? new String[] {first, second, firstRight, secondRight}
                : new String[] {first, firstRight, second, secondRight};
        assertThat(rows(Intake.read(Formats.PdfForm.pages(pages))))
                .containsExactly(
                        "产出指标/数量指标/清淤/≥7公里", "产出指标/质量指标/合格率/≥95%", "效益指标/社会效益指标/受益/≥20户", "效益指标/社会效益指标/增收/≥3万元");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", HEADINGS + " / "})
    void aCellThatThePageBreaksIsOneCell(String repeated) throws Exception {
        var first = TITLE
                + table(FOUR, 740, "项目名称 | 某渠 | < | < / " + HEADINGS + " / 产出指标 | 数量指标 | 改造输水管网及附属建筑物并安装入户计量装 | ≥36公里");
        var second = table(FOUR, 790, repeated + " | | 置水表的总长度 | / | 质量指标 | 合格率 | 95% / | | 达标率 | 90%");
        var result = Intake.read(Formats.PdfForm.pages(first, second));
        assertThat(rows(result))
                .containsExactly(
                        "产出指标/数量指标/改造输水管网及附属建筑物并安装入户计量装置水表的总长度/≥36公里", "产出指标/质量指标/合格率/95%", "产出指标/质量指标/达标率/90%");
        assertThat(unread(result)).isEmpty();
    }

    @Test
    void theRestOfABrokenCellMovesNoMergedCellsBelowIt() throws Exception {
        var first = TITLE
                + table(FOUR, 740, "项目名称 | 某渠 | < | < / " + HEADINGS + " / 产出指标 | 数量指标 | 改造输水管网及附属建筑物并安装入户计量装 | ≥36公里");
        var second = table(FOUR, 790, " | | 置水表的总长度 | / ^ | 质量指标 | 合格率 | 95% / ^ | ^ | 达标率 | 90%");
        var result = Intake.read(Formats.PdfForm.pages(first, second));
        assertThat(rows(result))
                .containsExactly(
                        "产出指标/数量指标/改造输水管网及附属建筑物并安装入户计量装置水表的总长度/≥36公里", "产出指标/质量指标/合格率/95%", "产出指标/质量指标/达标率/90%");
        assertThat(unread(result)).isEmpty();
    }

    @Test
    void aTextOverThreePagesKeepsTheOrderOfItsParts() throws Exception {
        var first = TITLE
                + table(FOUR, 740, "项目名称 | 某渠 | < | < / " + HEADINGS + " / 产出指标 | 数量指标 | 改造输水管网及附属建筑物并安装入户计量装 | ≥36公里");
        var second = table(FOUR, 790, " | | 置水表与阀门以及配套的供电线路和控制设备 | ");
        var third = table(FOUR, 790, " | | 的总长度 | / | 质量指标 | 合格率 | 95%");
        assertThat(rows(Intake.read(Formats.PdfForm.pages(first, second, third))))
                .containsExactly("产出指标/数量指标/改造输水管网及附属建筑物并安装入户计量装置水表与阀门以及配套的供电线路和控制设备的总长度/≥36公里", "产出指标/质量指标/合格率/95%");
    }

    @Test
    void rowsOfDataThatAreAlikeAreNoHeadingsPrintedAgain() throws Exception {
        var rows = "产出指标 | 质量指标 | 工程验收 | 合格 / 效益指标 | 社会效益指标 | 群众出行 | 改善 / 产出指标 | 时效指标 | 及时 | 是";
        var first = TITLE + table(FOUR, 740, "项目名称 | 某渠 | < | < / " + HEADINGS + " / " + rows);
        var second = table(FOUR, 790, "产出指标 | 质量指标 | 工程验收 | 合格 / 产出指标 | 时效指标 | 及时 | 是 / 满意度指标 | 满意度 | 农户 | 满意");
        var result = Intake.read(Formats.PdfForm.pages(first, second));
        assertThat(content(result).indicators())
                .extracting(row -> row.name())
                .containsExactly("工程验收", "群众出行", "及时", "工程验收", "及时", "农户");
        assertThat(result.furniture()).isEmpty();
    }

    @Test
    void aRowThatNoLineClosesAtThePagesEndGoesOn() throws Exception {
        var first = TITLE
                + table(FOUR, 740, "项目名称 | 某渠 | < | < / " + HEADINGS)
                + uprights(FOUR, 700, 660)
                + text(53, 688, "产出指标")
                + text(143, 688, "数量指标")
                + text(233, 688, "改造管网")
                + text(433, 688, "36");
        var second = uprights(FOUR, 790, 760)
                + text(233, 778, "（含支渠）")
                + text(433, 778, "公里")
                + table(FOUR, 760, " | 质量指标 | 合格率 | 95%");
        assertThat(rows(Intake.read(Formats.PdfForm.pages(first, second))))
                .containsExactly("产出指标/数量指标/改造管网\n（含支渠）/36\n公里", "产出指标/质量指标/合格率/95%");
    }

    @Test
    void anotherIndicatorOnTheNextPageIsNoRestOfTheLastOne() throws Exception {
        var first = TITLE + table(FOUR, 740, "项目名称 | 某渠 | < | < / " + HEADINGS + " / 产出指标 | 数量指标 | 清淤 | 7公里");
        var second = table(FOUR, 790, " | | 检修涵闸 | 3座 / | 质量指标 | 合格率 | 95%");
        assertThat(rows(Intake.read(Formats.PdfForm.pages(first, second))))
                .containsExactly("产出指标/数量指标/清淤/7公里", "产出指标/数量指标/检修涵闸/3座", "产出指标/质量指标/合格率/95%");
    }

    @Test
    void aRegisterThatHeadsItsColumnsOnEveryPageIsOne() throws Exception {
        float[] columns = {50, 130, 215, 290, 370, 460, 540};
        var headings = "项目名称 | 预算金额（万元） | 一级指标 | 二级指标 | 三级指标 | 指标值";
        var above = text(220, 780, "某县2027年项目支出绩效目标表");
        var first = above + table(columns, 740, headings + " / 甲 | 3 | 产出指标 | 数量指标 | 清淤 | 7公里");
        var second =
                above + table(columns, 740, headings + " / | | | 质量指标 | 合格率 | 95% / 乙 | 4 | 产出指标 | 数量指标 | 检修 | 3座");
        var result = Intake.read(Formats.PdfForm.pages(first, second));
        assertThat(result.sheets())
                .extracting(
                        sheet -> sheet.content().projectName() + sheet.content().fiscalYear() + " "
                                + sheet.content().annualAmount() + " "
                                + sheet.content().indicators().size())
                .containsExactly("甲2027 30000 2", "乙2027 40000 1");
    }

    /** Cells between bars at the columns of four, each at its left. */
    private static String row(float y, String cells) {
        var page = new StringBuilder();
        var texts = cells.split("\\|", -1);
        for (var i = 0; i < texts.length; i++) {
            page.append(text(FOUR[i], y, texts[i].strip()));
        }
        return page.toString();
    }

    /** Rows between slashes, drawn with lines; {@code <} goes on the cell to the left, {@code ^} the one above. */
    private static String table(float[] columns, float top, String rows) {
        var page = new StringBuilder();
        var texts = Arrays.stream(rows.split(" / ", -1))
                .map(row ->
                        Arrays.stream(row.split("\\|", -1)).map(String::strip).toList())
                .toList();
        for (var row = 0; row < texts.size(); row++) {
            var y = top - 20 * row;
            var cells = texts.get(row);
            for (var i = 0; i < cells.size(); i++) {
                if (!cells.get(i).matches("[<^]")) {
                    var end = i + 1;
                    while (end < cells.size() && cells.get(end).equals("<")) {
                        end++;
                    }
                    var height = 20 * height(texts, row, i);
                    page.append(String.format(
                            Locale.ROOT,
                            "%.1f %.1f %.1f %d re S\n",
                            columns[i],
                            y - height,
                            columns[end] - columns[i],
                            height));
                    page.append(text(columns[i] + 3, y - 12, cells.get(i)));
                }
            }
        }
        return page.toString();
    }

    private static int height(List<List<String>> texts, int row, int column) {
        var height = 1;
        while (row + height < texts.size()
                && column < texts.get(row + height).size()
                && texts.get(row + height).get(column).equals("^")) {
            height++;
        }
        return height;
    }

    private static String uprights(float[] columns, float from, float to) {
        var page = new StringBuilder();
        for (var x : columns) {
            page.append(String.format(Locale.ROOT, "%.1f %.1f m %.1f %.1f l S\n", x, from, x, to));
        }
        return page.toString();
    }

    private static String text(float x, float y, String text) {
        return text.isEmpty() ? "" : Formats.PdfForm.text(x, y, text);
    }

    private static SheetContent content(IntakeResult result) {
        assertThat(result.sheets()).hasSize(1);
        return result.sheets().get(0).content();
    }

    private static List<String> rows(IntakeResult result) {
        return content(result).indicators().stream()
                .map(row -> row.level1() + "/" + row.level2() + "/" + row.name() + "/" + row.value())
                .toList();
    }

    private static List<String> unread(IntakeResult result) {
        return result.unread().stream().map(Unread::text).toList();
    }
}
