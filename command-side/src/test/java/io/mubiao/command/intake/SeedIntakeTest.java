package io.mubiao.command.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.mubiao.command.intake.document.IntakeResult;
import io.mubiao.command.intake.document.SheetReading;
import io.mubiao.command.intake.remark.Remark;
import io.mubiao.command.intake.remark.RemarkCode;
import io.mubiao.shared.sheet.Indicator;
import io.mubiao.shared.sheet.SheetContent;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The real document is read whole. */
class SeedIntakeTest {

    private final IntakeResult result = Intake.read(SeedDocument.bytes());

    @Test
    void theSeedIsTheDocumentAsPublished() throws Exception {
        var digest = MessageDigest.getInstance("SHA-256").digest(SeedDocument.bytes());

        assertThat(HexFormat.of().formatHex(digest))
                .isEqualTo("12cbd2d9b9a55c75e03ae6eb2e01b1e111c7be012e4ea44f3809580f98aab596");
    }

    @Test
    void theTitleIsTheBureausAndNothingStaysUnread() {
        assertThat(result.title()).isEqualTo("平罗县商务和投资促进局项目支出预算绩效目标表");
        assertThat(result.attachmentNumber()).isEqualTo(2);
        assertThat(result.charset()).isEqualTo("UTF-8");
        assertThat(result.unread()).isEmpty();
    }

    @Test
    void everyHeadFieldOfTheFiveSheetsIsKeptAsPrinted() {
        assertThat(result.sheets())
                .extracting(SheetReading::content)
                .extracting(
                        SheetContent::number,
                        SheetContent::projectName,
                        SheetContent::projectTerm,
                        SheetContent::financeOffice,
                        SheetContent::annualAmount)
                .containsExactly(
                        tuple(1, "2026 年度全国县级创建文明县城工作经费", "99 年", "行政教科文案", "20000"),
                        tuple(2, "2026 年平罗招商工作经费", "99 年", "经济建设室", "300000"),
                        tuple(3, "电子商务全域化补助资金", "99 年", "经济建设室", "200000"),
                        tuple(4, "“菜篮子”商品储备补贴及物流配送资金", "99年", "经济建设室", "420000"),
                        tuple(5, "2026 年县级配套扩大消费资金", "99 年", "经济建设室", "1000000"));
        assertThat(result.sheets()).extracting(SheetReading::content).allSatisfy(content -> {
            assertThat(content.edition()).isEqualTo("88");
            assertThat(content.fiscalYear()).isEqualTo(2026);
            assertThat(content.department()).isEqualTo("平罗县商务和促进投资局");
            assertThat(content.implementingUnit()).isEqualTo("平罗县商务和促进投资局本级");
            assertThat(content.projectAttribute()).isEqualTo("一年期项目");
            assertThat(content.fundingParts()).isEmpty();
            assertThat(content.projectCode()).isNull();
            assertThat(content.midTermGoal()).isNull();
        });
    }

    @Test
    void theGoalsKeepTheirRepetitionsAndMarkup() {
        assertThat(content(0).annualGoal()).isEqualTo("主要用于商超等商业综合体,也是等经营秩序治理创建工作等。以创建文明城市为目标,以创建文明城市为目标,努力建设信仰坚定。");
        assertThat(content(3).annualGoal()).startsWith("<p>建立健全").endsWith("保障节日市场供应稳定。</p>");
    }

    @Test
    void fortyNineIndicatorRowsAreReadOfWhichFiveAreEmpty() {
        assertThat(result.sheets())
                .extracting(sheet -> sheet.content().indicators().size())
                .containsExactly(9, 11, 11, 9, 9);
        assertThat(result.sheets())
                .flatExtracting(sheet -> sheet.content().indicators())
                .filteredOn(indicator ->
                        indicator.name().isEmpty() && indicator.value().isEmpty())
                .hasSize(5)
                .allMatch(indicator -> "生态效益".equals(indicator.level2()));
    }

    @Test
    void mergedCategoriesAreCarriedDownAndIdsFollowTheOrder() {
        assertThat(content(1).indicators().subList(0, 4))
                .containsExactly(
                        new Indicator("i01", "产出指标", "数量指标", "接待来平投资考察客商", "15 次", null, null),
                        new Indicator("i02", "产出指标", "数量指标", "完成全县招商引资指导性目标任务", "60 亿", null, null),
                        new Indicator("i03", "产出指标", "数量指标", "印刷招商手册、宣传资料、制作招商宣传片", "200 份", null, null),
                        new Indicator("i04", "产出指标", "质量指标", "推进当年投资项目实施", "≥30%", null, null));
    }

    @Test
    void theIndicatorTablePrintedFromTheContentsIsThePrintedOne() {
        var printed = SeedDocument.lines().stream()
                .filter(line -> line.matches("(产出|效益|满意度)指标\t.*|\t.*"))
                .toList();

        assertThat(result.sheets().stream().flatMap(sheet -> rows(sheet.content()).stream()))
                .containsExactlyElementsOf(printed);
    }

    @Test
    void whatAMachineSeesAtOnceIsRemarkedWithItsLine() {
        assertThat(result.sheets().get(0).remarks())
                .extracting(Remark::line, Remark::code)
                .containsExactly(
                        tuple(10, RemarkCode.DEPARTMENT_DIFFERS_FROM_TITLE),
                        tuple(13, RemarkCode.REPEATED_TEXT),
                        tuple(17, RemarkCode.DATE_AMBIGUOUS),
                        tuple(21, RemarkCode.EMPTY_CATEGORY));
        assertThat(codes(1)).contains(RemarkCode.UNIT_MISSING);
        assertThat(codes(3)).contains(RemarkCode.MARKUP_IN_TEXT);
        assertThat(result.sheets())
                .allSatisfy(sheet -> assertThat(sheet.remarks())
                        .extracting(Remark::code)
                        .contains(
                                RemarkCode.DEPARTMENT_DIFFERS_FROM_TITLE,
                                RemarkCode.DATE_AMBIGUOUS,
                                RemarkCode.EMPTY_CATEGORY)
                        .doesNotContain(
                                RemarkCode.MISSING_LABEL, RemarkCode.SHEET_CUT_OFF, RemarkCode.VALUE_NOT_UNDERSTOOD));
    }

    private SheetContent content(int sheet) {
        return result.sheets().get(sheet).content();
    }

    private List<RemarkCode> codes(int sheet) {
        return result.sheets().get(sheet).remarks().stream().map(Remark::code).toList();
    }

    /** The rows with their merged cells empty again. */
    private static List<String> rows(SheetContent content) {
        var rows = new ArrayList<String>();
        Indicator above = null;
        for (var row : content.indicators()) {
            var newLevel1 = above == null || !Objects.equals(above.level1(), row.level1());
            var newLevel2 = newLevel1 || !Objects.equals(above.level2(), row.level2());
            rows.add(String.join(
                    "\t",
                    newLevel1 ? row.level1() : "",
                    newLevel2 ? row.level2() : "",
                    Objects.requireNonNullElse(row.name(), ""),
                    Objects.requireNonNullElse(row.value(), "")));
            above = row;
        }
        return rows;
    }
}
