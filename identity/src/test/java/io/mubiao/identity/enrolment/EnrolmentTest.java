package io.mubiao.identity.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.mubiao.identity.Workbook;
import io.mubiao.identity.account.AccountCommand.CreateAccount;
import io.mubiao.identity.enrolment.EnrolmentPlan.Line;
import io.mubiao.identity.enrolment.EnrolmentPlan.Outcome;
import io.mubiao.identity.enrolment.PresentRegister.PresentAccount;
import io.mubiao.identity.enrolment.PresentRegister.PresentUnit;
import io.mubiao.identity.unit.UnitCommand.AssignFinanceOffice;
import io.mubiao.identity.unit.UnitCommand.CreateUnit;
import io.mubiao.identity.unit.UnitCommand.RenameUnit;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UnitKind;
import io.mubiao.shared.org.UserId;
import io.mubiao.shared.problem.DomainException;
import jakarta.validation.Validation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class EnrolmentTest {

    private static final String REGION = "640221000";
    private static final Actor ADMIN =
            new Actor(new UserId("admin"), "陈立新", new UnitId("105"), REGION, Set.of(Role.ADMIN));
    private static final String[][] NONE = {};

    private static final Map<String, PresentUnit> UNITS = Map.of(
            "105003",
            new PresentUnit("105003", "经济建设室", UnitKind.FINANCE_OFFICE, REGION, null, null, 1),
            "101",
            new PresentUnit("101", "商务局", UnitKind.BUREAU, REGION, null, "105003", 2),
            "elsewhere",
            new PresentUnit("elsewhere", "别处", UnitKind.BUREAU, "640200000", null, null, 1));

    private static final Map<String, PresentAccount> ACCOUNTS = Map.of(
            "ma", new PresentAccount("ma", "马兰", "101", REGION, Set.of(Role.DEPARTMENT_REVIEWER), 3),
            "admin", new PresentAccount("admin", "陈立新", "101", REGION, Set.of(Role.ADMIN), 1));

    @Test
    void whatOthersReferToComesFirst() {
        var plan = plan(
                new String[][] {
                    {"230001001", "城管局三中队", "预算单位", "230001", ""},
                    {"230001", "城管局本级", "预算单位", "230", ""},
                    {"230", "城管局", "主管部门", "", "105009"},
                    {"105009", "城建室", "财政业务股室", "", ""},
                },
                new String[][] {{"li", "李敏", "230001", "填报人"}});

        assertThat(plan.flaws()).isEmpty();
        assertThat(plan.lines()).extracting(Line::id).containsExactly("105009", "230", "230001", "230001001", "li");
        assertThat(plan.lines()).extracting(Line::outcome).containsOnly(Outcome.CREATE);
        assertThat(plan.lines().get(1).commands())
                .hasExactlyElementsOfTypes(CreateUnit.class, AssignFinanceOffice.class);
        assertThat(plan.lines().get(4).commands()).hasExactlyElementsOfTypes(CreateAccount.class);
        assertThat(plan.lines().get(4).unitName()).isEqualTo("城管局本级");
    }

    @Test
    void whatIsSoAlreadyIsLeftAlone() {
        var plan = plan(
                new String[][] {{"101", "商务局", "主管部门", "", "105003"}},
                new String[][] {{"ma", "马兰", "101", "主管部门审核人"}, {"admin", "陈立新", "101", "审计人员"}});

        assertThat(plan.lines().get(0).outcome()).isEqualTo(Outcome.SAME);
        assertThat(plan.lines().get(1).outcome()).isEqualTo(Outcome.SAME);
        assertThat(plan.lines().get(1).commands()).isEmpty();
        assertThat(plan.flaws()).extracting(Flaw::path).containsExactly("账号/3/用户名");
    }

    @Test
    void aChangeBindsToTheVersionThatIsThere() {
        var plan = plan(
                new String[][] {{"101", "商务和投资促进局", "主管部门", "", ""}},
                new String[][] {{"ma", "马兰", "105003", "业务股室审核人"}});

        assertThat(plan.flaws()).isEmpty();
        assertThat(plan.lines().get(0).commands())
                .containsExactly(new RenameUnit(new UnitId("101"), 2, "商务和投资促进局", ADMIN));
        assertThat(plan.lines().get(1).changes()).containsExactly("单位由 101 改为 105003", "角色由“主管部门审核人”改为“业务股室审核人”");
    }

    @Test
    void everyFlawNamesItsRowAndColumn() {
        var plan = plan(
                new String[][] {
                    {"2 30", "城管局", "主管部门", "", ""},
                    {"231", "", "局", "", ""},
                    {"232", "水务局", "预算单位", "", ""},
                    {"233", "林业局", "预算单位", "105003", ""},
                    {"234", "农业局", "主管部门", "", "101"},
                    {"101", "商务局", "预算单位", "234", ""},
                    {"234", "农业局", "主管部门", "", ""},
                    {"elsewhere", "别处", "主管部门", "", ""},
                },
                new String[][] {
                    {"Li", "李敏", "101", "填报人"},
                    {"li", "李敏", "999", "填报人、审计人员"},
                    {"wang", "王伟", "101", "科长"},
                    {"zhao", "赵红", "101", "系统管理员"},
                });

        assertThat(plan.flaws())
                .extracting(Flaw::path)
                .containsExactlyInAnyOrder(
                        "单位/2/单位代码",
                        "单位/3/单位名称",
                        "单位/3/单位类别",
                        "单位/4/上级单位代码",
                        "单位/5/上级单位代码",
                        "单位/6/业务股室代码",
                        "单位/7/单位类别",
                        "单位/8/单位代码",
                        "单位/9/单位代码",
                        "账号/2/用户名",
                        "账号/3/单位代码",
                        "账号/3/角色",
                        "账号/4/角色",
                        "账号/5/角色");
    }

    @Test
    void unitsAreNotAboveEachOther() {
        var plan = plan(new String[][] {{"301", "甲", "预算单位", "302", ""}, {"302", "乙", "预算单位", "301", ""}}, NONE);

        assertThat(plan.flaws())
                .extracting(Flaw::row, Flaw::detail)
                .containsExactlyInAnyOrder(tuple(2, "上级单位互为上下级"), tuple(3, "上级单位互为上下级"));
    }

    @Test
    void onlyAWorkbookOfTheTemplateIsRead() {
        assertThatThrownBy(() -> EnrolmentFile.read(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("另存为");
        assertThatThrownBy(() -> EnrolmentFile.read("单位代码,单位名称".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("csv");
        assertThatThrownBy(() -> EnrolmentFile.read(new byte[] {'P', 'K', 3, 4, 9, 9}))
                .isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> EnrolmentFile.read(EnrolmentTemplate.make()))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("没有要导入的内容");
    }

    @Test
    void aCodeKeepsTheZerosThatItsCellShows() throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(EnrolmentTemplate.make()));
                var out = new ByteArrayOutputStream()) {
            var padded = workbook.createCellStyle();
            padded.setDataFormat(workbook.createDataFormat().getFormat("000000"));
            var row = workbook.getSheet("单位").createRow(1);
            for (int column = 0; column < 2; column++) {
                row.createCell(column).setCellValue(1001);
            }
            row.getCell(0).setCellStyle(padded);
            workbook.write(out);

            var read = EnrolmentFile.read(out.toByteArray()).rows().get(0);
            assertThat(read.text(FileTable.Heading.UNIT_CODE)).isEqualTo("001001");
            assertThat(read.text(FileTable.Heading.UNIT_NAME)).isEqualTo("1001");
        }
    }

    @Test
    void theTemplateHasTheColumnsThatAreRead() throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(EnrolmentTemplate.make()))) {
            workbook.getSheet("账号").createRow(1).createCell(0).setCellValue("li");
            workbook.getSheet("单位").createRow(1).createCell(0).setCellValue(101001);
            var out = new java.io.ByteArrayOutputStream();
            workbook.write(out);

            var file = EnrolmentFile.read(out.toByteArray());

            assertThat(file.flaws()).isEmpty();
            assertThat(file.rows())
                    .extracting(row -> row.cells().values().iterator().next())
                    .containsExactly("101001", "li");
        }
    }

    private static EnrolmentPlan plan(String[][] units, String[][] accounts) {
        var file = EnrolmentFile.read(Workbook.of(units, accounts));
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            var checks = new Checks(factory.getValidator(), file.flaws());
            var unitPlanning = new UnitPlanning(ADMIN, UNITS, checks);
            var lines = new java.util.ArrayList<>(unitPlanning.plan(rows(file, FileTable.UNITS)));
            lines.addAll(
                    new AccountPlanning(ADMIN, ACCOUNTS, unitPlanning, checks).plan(rows(file, FileTable.ACCOUNTS)));
            return new EnrolmentPlan(lines, checks.flaws());
        }
    }

    private static List<FileRow> rows(EnrolmentFile file, FileTable table) {
        return file.rows().stream().filter(row -> row.table() == table).toList();
    }
}
