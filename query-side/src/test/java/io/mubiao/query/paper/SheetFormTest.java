package io.mubiao.query.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.query.paper.Grid.Cell;
import io.mubiao.query.testing.Cast;
import io.mubiao.query.testing.Contents;
import io.mubiao.query.testing.Seed;
import io.mubiao.query.testing.SheetLife;
import io.mubiao.shared.sheet.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

class SheetFormTest {

    @Test
    void textIsLaidOutAsTheDocumentWasPublished() {
        var published = Seed.text().substring(Seed.text().indexOf("部门项目支出预算绩效目标表 5"));

        assertThat(SheetText.of(Seed.contents().get(4))).isEqualTo(published + "\n");
    }

    @Test
    void textPutsIntoQuotesWhatWouldEndItsCell() {
        var content = Samples.with(Contents.of("甲\t乙"), "第一行\n第二行", List.of());

        assertThat(SheetText.of(content)).contains("项目名称\t\"甲\t乙\"\t\t\n", "项目年度绩效目标\t\"第一行\n第二行\"\t\t\n");
    }

    @Test
    void aCategoryStandsOnceBesideAllItsRows() {
        var rows = Printed.approved(Seed.contents().get(1)).grid().rows();
        var first = rows.get(6);

        assertThat(first).extracting(Cell::text).startsWith("产出指标", "数量指标");
        assertThat(first.get(0).down()).isEqualTo(6);
        assertThat(first.get(1).down()).isEqualTo(3);
        assertThat(rows.get(7)).hasSize(2);
        assertThat(rows.get(9)).hasSize(3);
    }

    @Test
    void whatThePublishedFormHasNoPlaceForGetsOne() {
        var grid = Printed.approved(Samples.full()).grid();
        var texts = grid.rows().stream().flatMap(List::stream).map(Cell::text).toList();

        assertThat(texts)
                .contains("项目代码", "640221260000000000011", "资金来源", "财政拨款", "10000", "中期绩效目标", "三年内建成长效机制")
                .contains("权重", "备注", "40", "按合同");
        assertThat(grid.widths().stream().mapToInt(Integer::intValue).sum()).isEqualTo(100);
        assertThat(SheetText.of(Samples.full())).contains("一级绩效指标\t二级绩效指标\t绩效内容\t绩效值\t权重\t备注\n");
    }

    @Test
    void everyRowFillsTheWholeWidth() {
        for (var content : List.of(Seed.contents().get(2), Samples.full(), Samples.veryLong())) {
            var grid = Printed.approved(content).grid().unmerged();
            assertThat(grid.rows())
                    .allMatch(row -> row.stream().mapToInt(Cell::across).sum()
                            == grid.widths().size());
        }
    }

    @Test
    void theMarkSaysWhyASheetIsNotInForce() {
        var cast = new Cast();
        var life = SheetLife.untold(cast).draft(Contents.of("志愿服务"));
        assertThat(Printed.form(life).mark()).isEqualTo("草稿");
        assertThat(Printed.form(life.submit()).mark()).isEqualTo("审核中");
        assertThat(Printed.form(life.sendBack(cast.department, null, new Reason(null, null, "请细化")))
                        .mark())
                .isEqualTo("已退回");
        assertThat(Printed.form(life.submitAndApprove()).mark()).isNull();
        assertThat(Printed.form(life.revise()).mark()).isEqualTo("草稿");
        assertThat(Printed.form(life.submit().reject(cast.department, new Reason(null, null, "不可行")))
                        .mark())
                .isEqualTo("不予通过");
        assertThat(Printed.form(SheetLife.untold(cast).draft(Contents.of("重复")).discard())
                        .mark())
                .isEqualTo("已作废");
    }

    @Test
    void anApprovedRevisionIsMarkedOnceALaterOneIsApproved() {
        var life = SheetLife.untold(new Cast()).draft(Contents.of("志愿服务")).submitAndApprove();
        var first = SheetLife.untold(new Cast())
                .draft(Contents.of("志愿服务"))
                .submitAndApprove()
                .state();
        life.revise();

        assertThat(PrintedStatus.of(first, life.state()).mark()).isNull();

        life.submitAndApprove();

        assertThat(PrintedStatus.of(first, life.state()).mark()).isEqualTo("已被第 2 版替代");
    }

    @Test
    void fileNamesKeepChineseAndLoseWhatFileSystemsRefuse() {
        assertThat(FileName.of(PaperFormat.PDF, "“菜篮子”/储备: 补贴\n资金?", "绩效目标表", ""))
                .isEqualTo("“菜篮子” 储备 补贴 资金-绩效目标表.pdf");
        assertThat(FileName.of(PaperFormat.PDF, "..\\..\\etc", "甲".repeat(200)))
                .startsWith("etc-甲")
                .hasSizeLessThan(80);
    }
}
