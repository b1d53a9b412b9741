package io.mubiao.command.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.mubiao.command.intake.document.FieldPlace;
import io.mubiao.command.intake.document.IntakeResult;
import io.mubiao.command.intake.document.SourceCell;
import io.mubiao.command.intake.document.SourceCell.Fate;
import io.mubiao.command.intake.document.SourceLine;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A reviewer can look: the source is given cell by cell, each with what became of it, and fields name their cells. */
class SourceCellTest {

    private static final Form FORM = Form.of(
            "项目支出绩效目标表",
            "（2027年度）",
            Form.table(
                    "项目名称 | 斗渠清淤 | 填报频次 | 每季",
                    "年度目标 | 清淤七公里 | < | <",
                    "一级指标 | 二级指标 | 三级指标 | 指标值",
                    "产出指标 | 数量指标 | 清淤长度 | 7公里",
                    "^ | ^ | 清淤条数 | 3条"));

    @ParameterizedTest
    @EnumSource
    void everyFieldNamesTheCellThatPrintsIt(Formats format) throws Exception {
        var result = Intake.read(format.print(FORM));

        assertThat(printed(result, "projectName")).containsExactly("斗渠清淤");
        assertThat(printed(result, "annualGoal")).containsExactly("清淤七公里");
        assertThat(printed(result, "fiscalYear")).containsExactly("（2027年度）");
        assertThat(printed(result, "indicators[1].name")).containsExactly("清淤条数");
        assertThat(printed(result, "indicators[1].value")).containsExactly("3条");
        assertThat(printed(result, "indicators[1].level2")).containsExactly("数量指标");
    }

    @ParameterizedTest
    @EnumSource
    void aCellIsReadOrHandedBackOrAWordOfTheForm(Formats format) throws Exception {
        var result = Intake.read(format.print(FORM));

        assertThat(cells(result))
                .extracting(SourceCell::text, SourceCell::fate)
                .contains(
                        tuple("项目名称", Fate.FORM),
                        tuple("斗渠清淤", Fate.READ),
                        tuple("每季", Fate.UNREAD),
                        tuple("三级指标", Fate.FORM),
                        tuple("产出指标", Fate.READ),
                        tuple("3条", Fate.READ));
    }

    @Test
    void aMergedCellSaysHowFarItReaches() throws Exception {
        var result = Intake.read(Formats.DOCX.print(FORM));

        assertThat(cells(result))
                .extracting(SourceCell::text, SourceCell::column, SourceCell::width, SourceCell::height)
                .contains(tuple("清淤七公里", 2, 3, 1), tuple("产出指标", 1, 1, 2), tuple("清淤条数", 3, 1, 1));
    }

    @Test
    void aGoalInTwoRowsNamesBoth() throws Exception {
        var form = Form.of(
                "项目支出绩效目标表", Form.table("项目名称 | 斗渠清淤", "年度目标 | 清淤七公里", "^ | 修闸三座", "一级指标 | 二级指标", "产出指标 | 数量指标"));

        assertThat(printed(Intake.read(Formats.XLSX.print(form)), "annualGoal")).containsExactly("清淤七公里", "修闸三座");
    }

    @Test
    void theFieldsOfAListNameTheirOwnLines() {
        var result = Intake.read("项目支出绩效目标表\n项目名称\t斗渠清淤\n一级指标：产出指标\n二级指标：数量指标\n三级指标：清淤\n指标值：7公里\n"
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(result.sheets().get(0).places())
                .extracting(FieldPlace::field, FieldPlace::line)
                .contains(tuple("indicators[0].name", 5), tuple("indicators[0].value", 6));
    }

    /** The points behind a category are handed back without a column of their own. */
    @Test
    void aCellOfWhichAPartIsHandedBackIsMarked() throws Exception {
        var form = Form.of(
                "项目支出绩效目标表",
                Form.table("项目名称 | 斗渠清淤 |  | ", "一级指标 | 二级指标 | 三级指标 | 指标值", "产出指标（20分） | 数量指标 | 清淤 | 7公里"));

        assertThat(cells(Intake.read(Formats.XLSX.print(form))))
                .extracting(SourceCell::text, SourceCell::fate)
                .contains(tuple("产出指标（20分）", Fate.UNREAD), tuple("数量指标", Fate.READ));
    }

    private static List<String> printed(IntakeResult result, String field) {
        return result.sheets().get(0).places().stream()
                .filter(place -> place.field().equals(field))
                .map(place -> cell(result.source(), place).text())
                .toList();
    }

    private static SourceCell cell(List<SourceLine> source, FieldPlace place) {
        return source.stream()
                .filter(line -> line.line() == place.line())
                .flatMap(line -> line.cells().stream())
                .filter(cell -> Integer.valueOf(cell.column()).equals(place.column()))
                .findFirst()
                .orElseThrow();
    }

    private static List<SourceCell> cells(IntakeResult result) {
        return result.source().stream().flatMap(line -> line.cells().stream()).toList();
    }
}
