package io.mubiao.query.publication;

import static io.mubiao.query.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.query.testing.Api;
import io.mubiao.query.testing.Cast;
import io.mubiao.query.testing.Contents;
import io.mubiao.query.testing.QuerySideTest;
import io.mubiao.query.testing.Seed;
import io.mubiao.query.testing.SheetLife;
import io.mubiao.query.testing.Store;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.Unit;
import io.mubiao.shared.org.UnitEvent.FinanceOfficeAssigned;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UnitKind;
import io.mubiao.shared.sheet.SheetContent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@QuerySideTest
class PublicationIT {

    private static final String DEPARTMENT = "平罗县商务和促进投资局";

    @Autowired
    private Store store;

    @Autowired
    private Api api;

    private final Cast cast = new Cast();

    @BeforeEach
    void register() {
        store.enter(cast, cast.department.unit(), DEPARTMENT, UnitKind.BUREAU, null);
        store.enter(cast, cast.drafter.unit(), DEPARTMENT + "本级", UnitKind.UNIT, cast.department.unit());
        store.enter(cast, cast.departmentElsewhere.unit(), "平罗县教育体育局", UnitKind.BUREAU, null);
        store.append(
                Unit.stream(cast.department.unit()),
                1,
                new FinanceOfficeAssigned(cast.department.unit(), cast.office.unit()),
                cast.admin);
    }

    @AfterEach
    void forgetDeadLetters() {
        store.asOwner().sql("delete from read_model.dead_letter_entry").update();
    }

    @Test
    void theDocumentIsTheOneThatWasPublished() throws IOException {
        for (int i = 4; i >= 0; i--) {
            approved(Seed.contents().get(i));
        }
        expectSheets(cast.auditor, 5);

        try (var word = new XWPFDocument(new ByteArrayInputStream(publication(cast.auditor, "docx")))) {
            assertThat(word.getTables()).hasSize(5);
            assertThat(word.getParagraphs().get(0).getText()).isEqualTo("附件 2");
            assertThat(word.getParagraphs().get(1).getText()).isEqualTo(DEPARTMENT + "项目支出预算绩效目标表");
            assertThat(word.getParagraphs().stream().map(paragraph -> paragraph.getText()))
                    .containsSubsequence("部门项目支出预算绩效目标表 1", "部门项目支出预算绩效目标表 2", "部门项目支出预算绩效目标表 5");
        }
        try (var pdf = Loader.loadPDF(publication(cast.auditor, "pdf&attachment=3"))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(5);
            assertThat(new PDFTextStripper().getText(pdf)).contains("附件 3");
        }
    }

    @Test
    void aRevisionUnderWayChangesNothing() throws IOException {
        var sheet = approved(Seed.contents().get(0));
        sheet.revise().edit(cast.drafter, Contents.amount("99999"));
        expectSheets(cast.auditor, 1);

        try (var pdf = Loader.loadPDF(publication(cast.auditor, "pdf"))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("20000")
                    .doesNotContain("99999")
                    .doesNotContain("草稿");
        }
    }

    @Test
    void onlyWhatIsApprovedIsPublished() {
        approved(Seed.contents().get(0));
        store.sheet(cast).draft(Seed.contents().get(1)).submit();
        expectSheets(cast.auditor, 1);
        expectSheets(cast.drafter, 1);

        for (var anybody : new Actor[] {cast.auditor, cast.drafterElsewhere, cast.admin}) {
            var answer = api.download(anybody, address("docx").replace("2026", "2025"));
            assertThat(answer.status()).as(anybody.name()).isEqualTo(404);
            assertThat(answer.asAnswer().code()).isEqualTo("NOTHING_APPROVED");
            assertThat(answer.asAnswer().json().path("detail").asString()).contains(DEPARTMENT, "2025");
        }
    }

    @Test
    void everybodyGetsAllSheetsOrARefusal() {
        var second = cast.actor("drafter3", "何填报", "101002", Role.DRAFTER);
        store.enter(cast, second.unit(), "平罗县招商服务中心", UnitKind.UNIT, cast.department.unit());
        approved(Seed.contents().get(0));
        store.sheet(cast)
                .draft(second, Seed.contents().get(1))
                .submit(second)
                .pass(cast.department)
                .pass(cast.office)
                .pass(cast.performance)
                .approve();
        expectSheets(cast.auditor, 2);

        for (var reader : new Actor[] {cast.performance, cast.approver, cast.department, cast.office}) {
            expectSheets(reader, 2);
        }
        for (var stranger : new Actor[] {
            cast.drafter, second, cast.drafterElsewhere, cast.departmentElsewhere, cast.officeElsewhere, cast.admin
        }) {
            for (var address : new String[] {address("docx"), address("zip"), exchange(DEPARTMENT), manifest()}) {
                var answer = api.download(stranger, address).asAnswer();
                assertThat(answer.status()).as(stranger.name() + " " + address).isEqualTo(403);
                assertThat(answer.code()).isEqualTo("FORBIDDEN");
                assertThat(answer.json().path("violations").path(0).path("code").asString())
                        .isEqualTo("NOT_ALL_VISIBLE");
                assertThat(answer.json().path("detail").asString()).contains(DEPARTMENT, "2026", "不能只给一部分");
            }
        }
        expectSheets(second, second.unit().value(), 1);
        expectSheets(cast.auditor, "平罗县招商服务中心", 1);
    }

    @Test
    void theRegisterSaysWhichSheetsAreADepartmentsWhateverTheyPrint() {
        approved(Seed.contents().get(0));
        approved(Contents.of("志愿服务"));
        expectSheets(cast.auditor, 2);
        expectSheets(cast.auditor, cast.department.unit().value(), 2);

        for (var unknown : new String[] {"平罗县商务和投资促进局", "平罗县", cast.unit("999").value()}) {
            var answer = api.download(cast.auditor, exchange(unknown)).asAnswer();
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.code()).isEqualTo("UNIT_NOT_FOUND");
            assertThat(answer.json().path("detail").asString()).contains(unknown, "名册");
        }
        assertThat(api.download(new Cast().auditor, address("docx")).asAnswer().code())
                .isEqualTo("UNIT_NOT_FOUND");

        var manifest = api.get(cast.auditor, manifest()).json();
        assertThat(manifest.path("department").asString()).isEqualTo(DEPARTMENT);
        assertThat(manifest.path("inForce").asInt()).isEqualTo(2);
        assertThat(manifest.path("included").asInt()).isEqualTo(2);
        assertThat(manifest.path("missing")).isEmpty();
        var names = manifest.path("printedNames");
        assertThat(names).hasSize(2);
        assertThat(names.path(0).path("field").asString()).isEqualTo("department");
        assertThat(names.path(0).path("printed").asString()).isEqualTo("平罗县商务和投资促进局");
        assertThat(names.path(0).path("registered").asString()).isEqualTo(DEPARTMENT);
        assertThat(names.path(1).path("field").asString()).isEqualTo("implementingUnit");
    }

    @Test
    void everybodyChoosesFromTheUnitsOfTheRegisterThatConcernThem() {
        eventually(() -> assertThat(offered(cast.auditor))
                .containsExactly(cast.department.unit(), cast.drafter.unit(), cast.departmentElsewhere.unit()));
        eventually(() -> assertThat(offered(cast.office)).containsExactly(cast.department.unit()));
        for (var actor : new Actor[] {cast.drafter, cast.department}) {
            assertThat(offered(actor)).containsExactly(cast.department.unit(), cast.drafter.unit());
        }
        assertThat(offered(new Cast().auditor)).isEmpty();
    }

    private List<UnitId> offered(Actor actor) {
        return api.get(actor, "/api/publications/departments").ids().stream()
                .map(UnitId::new)
                .toList();
    }

    @Test
    void aNameThatTwoUnitsBearIsRefusedAndTheirCodesAreNot() {
        store.enter(cast, cast.unit("103"), "平罗县教育体育局", UnitKind.BUREAU, null);
        eventually(() -> {
            var answer = api.download(cast.auditor, exchange("平罗县教育体育局")).asAnswer();
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.json().path("violations").path(0).path("path").asString())
                    .isEqualTo("department");
        });
        assertThat(api.download(cast.auditor, exchange(cast.unit("103").value()))
                        .asAnswer()
                        .code())
                .isEqualTo("NOTHING_APPROVED");
    }

    @Test
    void aSheetThatCannotBeReadIsNamedAndCounted() throws IOException {
        approved(Seed.contents().get(0));
        var broken = approved(Seed.contents().get(1));
        expectSheets(cast.auditor, 2);
        broken.withholding().revise();
        store.insertBroken(broken.last());

        eventually(() -> {
            var manifest = api.get(cast.auditor, manifest()).json();
            assertThat(manifest.path("inForce").asInt()).isEqualTo(2);
            assertThat(manifest.path("included").asInt()).isEqualTo(1);
            var missing = manifest.path("missing").path(0);
            assertThat(missing.path("id").asString()).isEqualTo(broken.id.toString());
            assertThat(missing.path("projectName").asString())
                    .isEqualTo(Seed.contents().get(1).projectName());
            assertThat(missing.path("reason").asString()).contains("无法读取");
        });
        var answer = api.download(cast.auditor, address("docx"));
        assertThat(answer.header("Mubiao-Included")).isEqualTo("1");
        assertThat(answer.header("Mubiao-In-Force")).isEqualTo("2");
        try (var word = new XWPFDocument(new ByteArrayInputStream(answer.content()))) {
            assertThat(word.getTables().get(0).getText())
                    .contains("应有 2 张", "不完整", Seed.contents().get(1).projectName());
        }
    }

    @Test
    void aCellThatASpreadsheetWouldReckonIsGuardedAndComesBack() {
        var formula = "=HYPERLINK(\"http://example.org\")";
        var guarded = Contents.indicators(rows -> List.of(
                Contents.value(rows.get(0), formula),
                Contents.value(rows.get(1), "'引号"),
                Contents.value(rows.get(2), "＋5%")));
        approved(guarded.apply(Contents.of("志愿服务")));
        expectSheets(cast.auditor, 1);
        var path = exchange(DEPARTMENT) + "&table=PM_PERF_INDICATOR";

        assertThat(new String(api.download(cast.auditor, path).content(), StandardCharsets.UTF_8))
                .contains("\"'=HYPERLINK(\"\"http://example.org\"\")\"", "\"''引号\"", "\"'＋5%\"");
        assertThat(new String(api.download(cast.auditor, path + "&exact=true").content(), StandardCharsets.UTF_8))
                .contains("\"=HYPERLINK(\"\"http://example.org\"\")\"", "\"'引号\"", "\"＋5%\"");
    }

    @Test
    void theRegisterHasALinePerSheet() throws IOException {
        var sheet = approved(Seed.contents().get(0));
        approved(Seed.contents().get(1));
        expectSheets(cast.auditor, 2);

        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(publication(cast.auditor, "xlsx")))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(3);
            var register = workbook.getSheetAt(0);
            assertThat(register.getRow(3).getCell(0).getStringCellValue()).isEqualTo("1");
            assertThat(register.getRow(3).getCell(1).getStringCellValue())
                    .isEqualTo(Seed.contents().get(0).projectName());
            assertThat(register.getRow(3).getCell(5).getStringCellValue()).isEqualTo("平财发〔2026〕1号");
            assertThat(register.getRow(3).getCell(7).getStringCellValue())
                    .isEqualTo(sheet.state().contentDigest());
            assertThat(register.getRow(5).getCell(3).getStringCellValue()).isEqualTo("320000");
        }
    }

    @Test
    void thePackageProvesItself() throws Exception {
        var sheet = approved(Seed.contents().get(0));
        expectSheets(cast.auditor, 1);

        var files = unzipped(publication(cast.auditor, "zip"));
        var manifest = JsonMapper.shared().readTree(files.remove("manifest.json"));

        assertThat(files).hasSize(3);
        for (var file : manifest.path("files")) {
            var content = files.get(file.path("name").asString());
            var digest = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content));
            assertThat(file.path("sha256").asString()).isEqualTo(digest);
        }
        var packed = manifest.path("sheets").path(0);
        assertThat(packed.path("id").asString()).isEqualTo(sheet.id.toString());
        assertThat(packed.path("revision").asInt()).isEqualTo(1);
        assertThat(packed.path("version").asLong()).isEqualTo(sheet.version());
        assertThat(packed.path("contentDigest").asString())
                .isEqualTo(sheet.state().contentDigest());
        assertThat(packed.path("approvalNumber").asString()).isEqualTo("平财发〔2026〕1号");
        // until the approval is sealed its paper says so; from then on it names the checkpoint that covers it
        var receipt = "/api/sheets/%s/versions/%d/receipt".formatted(sheet.id, sheet.version());
        eventually(
                () -> assertThat(api.download(cast.auditor, receipt).status()).isEqualTo(200));
        assertThat(publication(cast.auditor, "zip")).isEqualTo(publication(cast.auditor, "zip"));
    }

    @Test
    void eightySheetsArePublishedAtOnce() throws IOException {
        var seed = Seed.contents();
        for (int i = 0; i < 80; i++) {
            approved(seed.get(i % seed.size()));
        }
        expectSheets(cast.auditor, 80);

        var files = unzipped(publication(cast.auditor, "zip"));

        var pdf = files.entrySet().stream()
                .filter(file -> file.getKey().endsWith(".pdf"))
                .findFirst()
                .orElseThrow();
        try (var document = Loader.loadPDF(pdf.getValue())) {
            assertThat(document.getNumberOfPages()).isEqualTo(80);
        }
    }

    @Test
    void sheetsLeaveAsTablesForTheIntegratedSystem() throws IOException {
        var sheet = approved(Seed.contents().get(0));
        expectSheets(cast.auditor, 1);
        var path = exchange(DEPARTMENT);

        var files = unzipped(api.download(cast.auditor, path).content());

        assertThat(files)
                .containsOnlyKeys(
                        "PM_PERF_GOAL_INFO.csv", "PM_PERF_INDICATOR.csv", "MUBIAO_SHEET.csv", "manifest.json");
        var manifest = JsonMapper.shared().readTree(files.get("manifest.json"));
        assertThat(manifest.path("included").asInt()).isEqualTo(1);
        assertThat(manifest.path("files")).hasSize(3);
        var key = sheet.id.toString().replace("-", "") + "-1";
        assertThat(text(files, "PM_PERF_GOAL_INFO.csv"))
                .startsWith("\"kpi_per_id\",\"mof_div_code\",")
                .contains("\"" + key + "\",\"" + cast.region + "\",\"2026\",\"\",\"主要用于商超");
        assertThat(text(files, "PM_PERF_INDICATOR.csv").lines()).hasSize(9);
        assertThat(text(files, "PM_PERF_INDICATOR.csv")).contains("\"≥95%\",\"\",\"≥\",\"%\",\"\",\"2\"");
        assertThat(text(files, "MUBIAO_SHEET.csv")).contains(sheet.state().contentDigest());
        var one = api.download(cast.auditor, path + "&table=MUBIAO_SHEET&bom=true");
        assertThat(one.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(new String(one.content(), StandardCharsets.UTF_8)).startsWith("\uFEFF\"kpi_per_id\"");
        assertThat(api.download(cast.admin, path).status()).isEqualTo(403);
        assertThat(api.download(cast.auditor, path + "&table=OTHER").status()).isEqualTo(400);
    }

    @Test
    void aRequestWithoutDepartmentIsRefused() {
        assertThat(api.download(cast.auditor, "/api/publications?year=2026").status())
                .isEqualTo(400);
        assertThat(api.download(cast.auditor, address("docx&attachment=0")).status())
                .isEqualTo(400);
        assertThat(api.download(cast.auditor, address("html")).status()).isEqualTo(400);
    }

    private SheetLife approved(SheetContent content) {
        return store.sheet(cast).draft(content).submitAndApprove();
    }

    private void expectSheets(Actor actor, int count) {
        expectSheets(actor, DEPARTMENT, count);
    }

    private void expectSheets(Actor actor, String department, int count) {
        var path = exchange(department) + "&table=MUBIAO_SHEET";
        eventually(() -> {
            var answer = api.download(actor, path);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(new String(answer.content(), StandardCharsets.UTF_8).lines())
                    .hasSize(count + 1);
        });
    }

    private byte[] publication(Actor actor, String format) {
        var answer = api.download(actor, address(format));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Length")).isEqualTo(Integer.toString(answer.content().length));
        return answer.content();
    }

    private static String exchange(String department) {
        return "/api/exports/budget-integration?year=2026&department=" + Api.encoded(department);
    }

    private static String manifest() {
        return "/api/publications/manifest?department=" + Api.encoded(DEPARTMENT) + "&year=2026";
    }

    private static String address(String format) {
        return "/api/publications?department=" + Api.encoded(DEPARTMENT) + "&year=2026&format=" + format;
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }
}
