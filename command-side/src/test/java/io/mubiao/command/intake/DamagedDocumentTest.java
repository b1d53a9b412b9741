package io.mubiao.command.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.command.intake.document.SheetReading;
import io.mubiao.command.intake.remark.Remark;
import io.mubiao.command.intake.remark.RemarkCode;
import io.mubiao.command.intake.remark.Unread;
import io.mubiao.shared.sheet.Indicator;
import io.mubiao.shared.sheet.SheetContent;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A document that is not as it should be gives a partial answer that says so. */
class DamagedDocumentTest {

    @Test
    void anUnrelatedLineIsHandedBackWithItsNumber() {
        var lines = SeedDocument.lines();
        lines.add(5, "与表无关的一行\t说明");
        lines.add("填表人：张三\t\t审核人：李四");

        var result = SeedDocument.read(lines);

        assertThat(result.sheets()).hasSize(5);
        assertThat(result.unread())
                .containsExactly(
                        new Unread(6, "第6行", "与表无关的一行\t说明"),
                        new Unread(lines.size(), "第" + lines.size() + "行", "填表人：张三\t审核人：李四"));
    }

    @Test
    void aMissingLabelIsRemarkedAndItsFieldAbsent() {
        var lines = SeedDocument.firstSheet();
        lines.removeIf(line -> line.startsWith("项目属性"));

        var sheet = onlySheet(lines);

        assertThat(sheet.content().projectTerm()).isNull();
        assertThat(sheet.remarks())
                .filteredOn(remark -> remark.code() == RemarkCode.MISSING_LABEL)
                .extracting(Remark::detail)
                .containsExactly("没有找到“项目属性”", "没有找到“项目期限”");
    }

    @Test
    void aSheetCutOffBeforeItsIndicatorsIsRemarked() {
        var sheet = onlySheet(SeedDocument.firstSheet().subList(0, 5));

        assertThat(sheet.content().projectAttribute()).isEqualTo("一年期项目");
        assertThat(codes(sheet)).contains(RemarkCode.SHEET_CUT_OFF, RemarkCode.MISSING_LABEL);
    }

    @Test
    void aSheetWithoutSatisfactionIsRemarkedAsCutOff() {
        var sheet = onlySheet(SeedDocument.firstSheet().subList(0, 12));

        assertThat(sheet.content().indicators()).hasSize(4);
        assertThat(codes(sheet)).contains(RemarkCode.SHEET_CUT_OFF).doesNotContain(RemarkCode.MISSING_LABEL);
    }

    @ParameterizedTest
    @ValueSource(ints = {3000, 3001, 3002})
    void aFileCutOffInsideACharacterIsReadAsFarAsItGoes(int length) {
        var result = Intake.read(Arrays.copyOf(SeedDocument.bytes(), length));

        assertThat(result.charset()).isEqualTo("UTF-8");
        assertThat(result.sheets()).hasSizeGreaterThan(1);
    }

    @Test
    void aRepeatedLabelKeepsTheFirstValueAndHandsTheSecondBack() {
        var lines = SeedDocument.firstSheet();
        lines.add(4, "主管部门\t另一个局\t\t");

        var result = SeedDocument.read(lines);

        assertThat(result.sheets().get(0).content().department()).isEqualTo("平罗县商务和促进投资局");
        assertThat(codes(result.sheets().get(0))).contains(RemarkCode.DUPLICATE_LABEL);
        assertThat(result.unread()).containsExactly(new Unread(5, "第5行", "另一个局"));
    }

    @Test
    void anEmptyFieldIsAbsentAndItsNeighbourIsNotTakenForIt() {
        var sheet = onlySheet(replacing("主管部门\t平罗县商务和促进投资局", "主管部门\t"));

        assertThat(sheet.content().department()).isNull();
        assertThat(sheet.content().implementingUnit()).isEqualTo("平罗县商务和促进投资局本级");
    }

    @Test
    void aCellBeyondTheColumnsIsHandedBack() {
        var result = SeedDocument.read(replacing("文明志愿服务开展频次\t4 次", "文明志愿服务开展频次\t4 次\t\t备注"));

        assertThat(result.unread()).containsExactly(new Unread(9, "第9行", "备注"));
    }

    @Test
    void rowsAreReadWithoutTheirHeading() {
        var lines = SeedDocument.firstSheet();
        lines.removeIf(line -> line.startsWith("一级绩效指标"));

        var sheet = onlySheet(lines);

        assertThat(sheet.content().indicators()).hasSize(9);
        assertThat(codes(sheet)).contains(RemarkCode.MISSING_LABEL);
    }

    @Test
    void rowsBehindALostCategoryGetNoneRatherThanAWrongOne() {
        var lines = replacing("效益指标\t经济效益", "效益：指标\t其他\t");

        var rows = SeedDocument.read(lines).sheets().get(0).content().indicators();

        assertThat(rows)
                .filteredOn(row -> "社会效益".equals(row.level2()))
                .extracting(Indicator::level1)
                .containsOnlyNulls();
    }

    @Test
    void aCategoryOffTheFormIsKeptAndRemarked() {
        var sheet = onlySheet(replacing("\t质量指标\t", "\t安全指标\t"));

        assertThat(sheet.content().indicators().get(1).level2()).isEqualTo("安全指标");
        assertThat(codes(sheet)).contains(RemarkCode.CATEGORY_UNKNOWN);
    }

    @Test
    void costOnTheFirstLevelMakesTheEdition101() {
        var lines = replacing("产出指标\t数量指标", "成本指标\t经济成本指标\t印刷费\t≤2 万元\n产出指标\t数量指标");

        assertThat(onlySheet(lines).content().edition()).isEqualTo("101");
    }

    @ParameterizedTest
    @ValueSource(strings = {"20,00", "2万", "20000.005", "-1"})
    void anAmountThatIsNoPlainNumberIsKeptAndRemarked(String amount) {
        var sheet = onlySheet(replacing("\t20000", "\t" + amount));

        assertThat(sheet.content().annualAmount()).isEqualTo(amount);
        assertThat(codes(sheet)).contains(RemarkCode.AMOUNT_NOT_PLAIN);
    }

    @Test
    void aValueOutsideTheGrammarIsKeptAndRemarked() {
        var sheet = onlySheet(replacing("\t4 次", "\t视情况而定"));

        assertThat(sheet.content().indicators().get(0).value()).isEqualTo("视情况而定");
        assertThat(codes(sheet)).contains(RemarkCode.VALUE_NOT_UNDERSTOOD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "部门项目支出预算绩效目标表1",
                "部门项目支出预算绩效目标表 １\t\t",
                "部门项目支出预算绩效目标表\t1",
                "部门项目支出预算绩效目标表\n1",
                "部门项目 支出预算绩效目标表 1"
            })
    void theNumberOfASheetStandsGluedToItsTitleOrApart(String title) {
        var result = SeedDocument.read(replacing("部门项目支出预算绩效目标表 1", title));

        assertThat(result.sheets())
                .extracting(SheetReading::content)
                .extracting(SheetContent::number)
                .containsExactly(1);
        assertThat(result.unread()).isEmpty();
    }

    @Test
    void aTitleThatSaysMoreThanATitleBeginsASheetAndIsHandedBack() {
        var result = SeedDocument.read(replacing("部门项目支出预算绩效目标表 1", "部门项目支出预算绩效目标表（续）"));

        assertThat(result.unread()).containsExactly(new Unread(1, "第1行", "部门项目支出预算绩效目标表（续）"));
        assertThat(codes(result.sheets().get(0))).contains(RemarkCode.NUMBER_MISSING);
    }

    @Test
    void withoutAYearTheFiscalYearIsZeroAndRemarked() {
        var sheet = onlySheet(replacing("(2026 年)", ""));

        assertThat(sheet.content().fiscalYear()).isZero();
        assertThat(codes(sheet)).contains(RemarkCode.FISCAL_YEAR_MISSING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GB18030", "UTF-8", "UTF-16LE", "UTF-16BE"})
    void everyUsualEncodingAndLineEndGivesTheSameSheets(String charset) {
        var mark = charset.equals("GB18030") ? "" : "\uFEFF";
        var text = mark + SeedDocument.text().replace("\n", "\r\n");

        var result = Intake.read(text.getBytes(Charset.forName(charset)));

        assertThat(result.charset()).isEqualTo(charset);
        assertThat(result.sheets()).isEqualTo(Intake.read(SeedDocument.bytes()).sheets());
    }

    @Test
    void aHugeLineIsReadQuickly() {
        var cell = "以创建文明城市为目标啊" + "甲乙丙丁戊己庚辛壬".repeat(100_000) + "<".repeat(100_000);
        var start = System.nanoTime();

        Intake.read(String.join("\n", replacing("主要用于", cell)).getBytes(StandardCharsets.UTF_8));

        assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
    }

    private static List<String> replacing(String printed, String other) {
        return SeedDocument.firstSheet().stream()
                .map(line -> line.replace(printed, other))
                .toList();
    }

    private static SheetReading onlySheet(List<String> lines) {
        var sheets = SeedDocument.read(lines).sheets();
        assertThat(sheets).hasSize(1);
        return sheets.get(0);
    }

    private static List<RemarkCode> codes(SheetReading sheet) {
        return sheet.remarks().stream().map(Remark::code).toList();
    }
}
