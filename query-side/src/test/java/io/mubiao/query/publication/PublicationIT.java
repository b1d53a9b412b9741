package io.mubiao.query.publication;

import static io.mubiao.query.stage.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.query.stage.Api;
import io.mubiao.query.stage.Cast;
import io.mubiao.query.stage.Contents;
import io.mubiao.query.stage.QuerySideTest;
import io.mubiao.query.stage.Seed;
import io.mubiao.query.stage.SheetLife;
import io.mubiao.query.stage.Store;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.sheet.SheetContent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
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
    void onlyWhatIsApprovedAndVisibleIsPublished() {
        approved(Seed.contents().get(0));
        store.sheet(cast).draft(Seed.contents().get(1)).submit();
        expectSheets(cast.auditor, 1);
        expectSheets(cast.drafter, 1);

        for (var stranger :
                new Actor[] {cast.drafterElsewhere, cast.departmentElsewhere, cast.admin, new Cast().auditor}) {
            var answer = api.download(stranger, address("docx"));
            assertThat(answer.status()).as(stranger.name()).isEqualTo(404);
            assertThat(answer.asAnswer().code()).isEqualTo("NOTHING_APPROVED");
            assertThat(answer.asAnswer().json().path("detail").asString()).contains(DEPARTMENT, "2026");
        }
        assertThat(api.download(cast.auditor, address("docx").replace("2026", "2025"))
                        .status())
                .isEqualTo(404);
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
        var path = "/api/exports/budget-integration?year=2026&department=" + Api.encoded(DEPARTMENT);

        var files = unzipped(api.download(cast.auditor, path).content());

        assertThat(files).containsOnlyKeys("PM_PERF_GOAL_INFO.csv", "PM_PERF_INDICATOR.csv", "MUBIAO_SHEET.csv");
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
        assertThat(api.download(cast.admin, path).status()).isEqualTo(404);
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
        var path = "/api/exports/budget-integration?table=MUBIAO_SHEET&year=2026&department=" + Api.encoded(DEPARTMENT);
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
