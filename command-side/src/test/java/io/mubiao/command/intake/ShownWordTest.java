package io.mubiao.command.intake;

import static io.mubiao.command.intake.WordParts.indicator;
import static io.mubiao.command.intake.WordParts.paragraph;
import static io.mubiao.command.intake.WordParts.run;
import static io.mubiao.command.intake.WordParts.table;
import static io.mubiao.command.intake.WordParts.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.command.intake.document.IntakeResult;
import io.mubiao.command.intake.remark.Remark;
import io.mubiao.command.intake.remark.RemarkCode;
import io.mubiao.command.intake.remark.Unread;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Word shows is what is read, wherever its format keeps it; what it does not show is told. */
class ShownWordTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<w:style w:type='character' w:styleId='x'><w:rPr><w:vanish/></w:rPr></w:style>",
                "<w:style w:type='character' w:styleId='x'><w:rPr><w:dstrike/></w:rPr></w:style>",
                "<w:style w:type='character' w:styleId='b'><w:rPr><w:strike/></w:rPr></w:style>"
                        + "<w:style w:type='character' w:styleId='x'><w:basedOn w:val='b'/></w:style>"
            })
    void aStyleMayHideOrStrike(String style) {
        var hidden = run("<w:rStyle w:val='x'/>", "（内部代号乙）");
        var result = read(WordParts.of(paragraph(run("", "项目名称：斗渠清淤") + hidden) + indicator())
                .with("styles.xml", "styles", style));

        assertThat(name(result)).isEqualTo("斗渠清淤");
        assertThat(told(result)).contains("内部代号乙");
    }

    @Test
    void defaultsOfTheDocumentHideWhatDoesNotSayOtherwise() {
        var shown = "<w:vanish w:val='0'/>";
        var result = read(WordParts.of(paragraph(run(shown, "项目名称：斗渠清淤") + run("", "（内部代号乙）"))
                        + indicator().replace("<w:rPr>", "<w:rPr>" + shown))
                .with(
                        "styles.xml",
                        "styles",
                        "<w:docDefaults><w:rPrDefault><w:rPr><w:vanish/></w:rPr></w:rPrDefault></w:docDefaults>"));

        assertThat(name(result)).isEqualTo("斗渠清淤");
        assertThat(told(result)).contains("内部代号乙");
    }

    @ParameterizedTest
    @CsvSource({
        "Symbol, F0B3, ≥",
        "Symbol, F0A3, ≤",
        "Wingdings, F0FE, ☑",
        "Wingdings, F0A8, □",
        "Wingdings 2, F052, ☑",
        "Wingdings 2, F0A3, □"
    })
    void aSymbolIsReadAsItsFontPrintsIt(String font, String code, String printed) {
        var symbol = "<w:r><w:sym w:font='" + font + "' w:char='" + code + "'/></w:r>";
        var result = read(WordParts.of(paragraph(run("", "项目名称：甲") + symbol + run("", "乙")) + indicator()));

        assertThat(name(result)).isEqualTo("甲" + printed + "乙");
    }

    @Test
    void lettersInAFontOfSymbolsAreSymbols() {
        var symbol = run("<w:rFonts w:ascii='Wingdings'/>", "\uF0FE");
        var result = read(WordParts.of(paragraph(run("", "项目名称：甲") + symbol) + indicator()));

        assertThat(name(result)).isEqualTo("甲☑");
    }

    @Test
    void theNumbersOfAListAreReadInCellsToo() {
        var list = "<w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr></w:pPr>";
        var goal = paragraph(list + run("", "清淤7公里；")) + paragraph(list + run("", "检修3座。"));
        var result = read(WordParts.of(text("项目名称：甲") + table(text("年度目标"), goal) + indicator())
                .with(
                        "numbering.xml",
                        "numbering",
                        "<w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:start w:val='1'/>"
                                + "<w:numFmt w:val='chineseCounting'/><w:lvlText w:val='（%1）'/></w:lvl></w:abstractNum>"
                                + "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"));

        assertThat(result.sheets().get(0).content().annualGoal()).isEqualTo("（一）清淤7公里；\n（二）检修3座。");
    }

    @Test
    void aNumberLongerThanAnyListPrintsIsNotPrintedBeforeEveryParagraph() {
        var list = "<w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr></w:pPr>";
        var result = read(WordParts.of(
                        text("项目名称：甲") + table(text("年度目标"), paragraph(list + run("", "清淤7公里"))) + indicator())
                .with(
                        "numbering.xml",
                        "numbering",
                        "<w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:lvlText w:val='" + "%1".repeat(26)
                                + "'/></w:lvl></w:abstractNum>"
                                + "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"));

        assertThat(result.sheets().get(0).content().annualGoal()).isEqualTo("清淤7公里");
    }

    @ParameterizedTest
    @CsvSource({"1, 甲☑", "0, 甲□", "false, 甲□", "off, 甲□"})
    void aBoxToTickIsReadWithItsState(String checked, String name) {
        var box = "<w:r><w:fldChar w:fldCharType='begin'><w:ffData><w:checkBox><w:default w:val='0'/><w:checked w:val='"
                + checked
                + "'/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r>"
                + "<w:r><w:fldChar w:fldCharType='end'/></w:r>";
        var result = read(WordParts.of(paragraph(run("", "项目名称：甲") + box) + indicator()));

        assertThat(name(result)).isEqualTo(name);
        assertThat(result.remarks()).isEmpty();
    }

    @Test
    void whatIsHiddenAroundTheTextIsTold() {
        var hidden = run("<w:vanish/>", "内部字");
        var result = read(WordParts.of(paragraph(run("", "项目名称：甲")) + indicator())
                .with("header1.xml", "hdr", paragraph(run("", "页眉") + hidden))
                .with("footer1.xml", "ftr", paragraph(hidden))
                .with("footnotes.xml", "footnotes", "<w:footnote>" + paragraph(hidden) + "</w:footnote>"));
        assertThat(result.remarks())
                .filteredOn(remark -> remark.detail().contains("内部字"))
                .extracting(Remark::place)
                .containsExactlyInAnyOrder("页眉", "页脚", "脚注");
    }

    /** One document with whatever may hold a text that no field takes. */
    @Test
    void noElementThatHoldsATextIsPassedOverInSilence() {
        var odd =
                "<w:ruby><w:rt><w:r><w:t>注音</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>底字</w:t></w:r></w:rubyBase></w:ruby>"
                        + "<m:oMath><m:r><m:t>公式</m:t></m:r></m:oMath>"
                        + "<w:newInvention><w:thing>新元素</w:thing></w:newInvention>"
                        + "<w:del><w:r><w:delText>删去</w:delText></w:r></w:del>"
                        + "<w:r><w:sym w:font='Nobody' w:char='F041'/></w:r>"
                        + "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> EQ \\o\\ac(○,域) </w:instrText></w:r>"
                        + "<w:r><w:fldChar w:fldCharType='end'/></w:r>"
                        + "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>文本框字</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>"
                        + "<w:r><w:t>零\u200B宽</w:t></w:r>";
        var hiddenRow = "<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr><w:tc>" + text("隐藏行") + "</w:tc></w:tr></w:tbl>";
        var result = read(WordParts.of(paragraph(run("", "项目名称：甲") + odd) + hiddenRow
                        + "<w:altChunk/><w:sdt><w:sdtContent>" + text("控件字") + "</w:sdtContent></w:sdt>" + indicator())
                .with("footnotes.xml", "footnotes", "<w:footnote>" + text("脚注字") + "</w:footnote>")
                .with("comments.xml", "comments", "<w:comment>" + text("批注字") + "</w:comment>")
                .with("header1.xml", "hdr", text("页眉字"))
                .with("charts/chart1.xml", "chart", ""));

        assertThat(name(result)).isEqualTo("甲底字零宽");
        assertThat(told(result))
                .contains("注音", "公式", "新元素", "删去", "Nobody", "域", "文本框字", "U+200B", "隐藏行", "altChunk", "控件字")
                .contains("脚注字", "批注字", "页眉字", "图表");
    }

    private static IntakeResult read(WordParts parts) {
        return Intake.read(parts.bytes());
    }

    private static String name(IntakeResult result) {
        return String.valueOf(result.sheets().get(0).content().projectName());
    }

    private static String told(IntakeResult result) {
        var remarks = result.remarks().stream()
                .filter(remark -> remark.code() == RemarkCode.LEFT_OUT)
                .map(Remark::detail);
        var texts = Stream.concat(result.unread().stream(), result.furniture().stream())
                .map(Unread::text);
        return Stream.concat(remarks, texts).collect(Collectors.joining("\n"));
    }
}
