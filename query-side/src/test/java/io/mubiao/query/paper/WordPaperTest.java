package io.mubiao.query.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.query.testing.Contents;
import io.mubiao.query.testing.Seed;
import io.mubiao.shared.sheet.SheetContent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordPaperTest {

    static List<SheetContent> seed() {
        return Seed.contents();
    }

    @ParameterizedTest
    @MethodSource("seed")
    void everyCellOfAPublishedSheetStandsInItsPlace(SheetContent content) throws IOException {
        try (var word = word("seed-" + content.number(), Printed.approved(content))) {
            assertThat(word.getParagraphs().get(0).getText()).isEqualTo("部门项目支出预算绩效目标表 " + content.number());
            assertThat(word.getTables()).hasSize(1);
            var rows = rows(word);
            assertThat(rows.get(0)).containsExactly("项目名称", content.projectName());
            assertThat(rows.get(1)).containsExactly("主管部门", content.department(), "实施单位", content.implementingUnit());
            assertThat(rows.get(3))
                    .containsExactly("资金主管处（科、股）室", content.financeOffice(), "项目年度金额（元）", content.annualAmount());
            assertThat(rows.get(5)).containsExactly("一级绩效指标", "二级绩效指标", "绩效内容", "绩效值");
            var table = rows.subList(6, rows.size());
            assertThat(table).hasSameSizeAs(content.indicators());
            for (int i = 0; i < table.size(); i++) {
                var indicator = content.indicators().get(i);
                assertThat(table.get(i).subList(2, 4)).containsExactly(indicator.name(), indicator.value());
            }
        }
    }

    @Test
    void onlyWhatIsNotInForceIsMarked() throws IOException {
        try (var draft = word("draft", Printed.draft(Contents.of("志愿服务")));
                var approved = word("approved", Printed.approved(Contents.of("志愿服务")))) {
            assertThat(headers(draft)).contains("string=\"草稿\"").contains("#d9d9d9");
            assertThat(headers(approved)).isEmpty();
        }
    }

    @Test
    void theFootSaysWhatItIsAndHasACode() throws IOException {
        try (var word = word("foot", Printed.approved(Contents.of("志愿服务")))) {
            var foot = word.getFooterList().get(0);
            assertThat(foot.getText()).contains("第 1 版（已批复）", "平财发〔2026〕1号", "内容摘要：", "账本检查点：1234:");
            assertThat(foot.getAllPictures()).hasSize(1);
        }
    }

    @Test
    void eachFormIsASectionWithItsOwnFoot() throws IOException {
        var forms = Seed.contents().stream().map(Printed::approved).toArray(Form[]::new);
        try (var word = word("five", forms)) {
            assertThat(word.getTables()).hasSize(5);
            assertThat(word.getFooterList()).hasSize(5);
        }
    }

    @Test
    void aFormThatFlowsRepeatsItsHeadingAndNamesTheCategoryInEveryRow() throws IOException {
        var content = Samples.veryLong();
        try (var word = word("very-long", Printed.approved(content))) {
            assertThat(word.getTables()).hasSize(2);
            var table = word.getTables().get(1);
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRows()).hasSize(61);
            assertThat(table.getRow(45).getCell(1).getText()).isEqualTo("社会效益");
        }
    }

    @Test
    void lineBreaksWithinACellAreKept() throws IOException {
        var content = Samples.with(Contents.of("志愿服务"), "第一行\n第二行", List.of());
        try (var word = word("lines", Printed.approved(content))) {
            assertThat(rows(word).get(4).get(1)).isEqualTo("第一行\n第二行");
        }
    }

    private static XWPFDocument word(String name, Form... forms) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(Printed.bytes(name, PaperFormat.DOCX, forms)));
    }

    private static List<List<String>> rows(XWPFDocument word) {
        return word.getTables().get(0).getRows().stream()
                .map(row ->
                        row.getTableCells().stream().map(XWPFTableCell::getText).toList())
                .toList();
    }

    private static String headers(XWPFDocument word) {
        return word.getHeaderList().stream()
                .map(XWPFHeader::_getHdrFtr)
                .map(Object::toString)
                .reduce("", String::concat);
    }
}
