package io.mubiao.query.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.query.testing.Api;
import io.mubiao.query.testing.Cast;
import io.mubiao.query.testing.Contents;
import io.mubiao.query.testing.QuerySideTest;
import io.mubiao.query.testing.SheetLife;
import io.mubiao.query.testing.Store;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.sheet.Opinion;
import io.mubiao.shared.sheet.Opinion.Grade;
import io.mubiao.shared.sheet.Reason;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@QuerySideTest
class DocumentIT {

    @Autowired
    private Store store;

    @Autowired
    private Api api;

    private final Cast cast = new Cast();

    @ParameterizedTest
    @CsvSource({
        "pdf, application/pdf",
        "docx, application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "html, text/html;charset=UTF-8",
        "txt, text/plain;charset=UTF-8"
    })
    void aSheetLeavesInEveryFormatUnderAChineseName(String format, String mediaType) {
        var sheet = store.sheet(cast).draft(Contents.of("志愿服务/一期")).submitAndApprove();

        var answer = document(cast.drafter, sheet, "document?format=" + format);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo(mediaType);
        assertThat(answer.header("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''"
                        + Api.encoded("志愿服务 一期-绩效目标表-第1版." + format).replace("+", "%20"));
        assertThat(answer.content()).isNotEmpty();
    }

    @Test
    void whoHasTheDocumentDoesNotGetItAgain() {
        var sheet = store.sheet(cast).draft(Contents.of("志愿服务"));
        var tag = document(cast.drafter, sheet, "document?format=docx").header("ETag");

        var again =
                api.download(cast.drafter, "/api/sheets/" + sheet.id + "/document?format=docx", "If-None-Match", tag);

        assertThat(tag).matches("\"[0-9a-f]{64}\"");
        assertThat(again.status()).isEqualTo(304);
        assertThat(document(cast.drafter, sheet, "document?format=pdf").header("ETag"))
                .isNotEqualTo(tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"document", "review-form", "adjustment-form"})
    void whatOneMayNotSeeDoesNotLeaveEither(String paper) {
        var sheet =
                store.sheet(cast).draft(Contents.of("志愿服务")).submitAndApprove().revise();

        assertThat(document(cast.auditor, sheet, paper).status()).isEqualTo(200);
        for (var stranger : new Actor[] {cast.drafterElsewhere, cast.departmentElsewhere, cast.admin}) {
            var answer = document(stranger, sheet, paper);
            assertThat(answer.status()).as(stranger.name()).isEqualTo(404);
            assertThat(answer.asAnswer().code()).isEqualTo("SHEET_NOT_FOUND");
        }
    }

    @Test
    void aPastVersionIsPrintedAsItStood() {
        var sheet = store.sheet(cast).draft(Contents.of("志愿服务")).edit(cast.drafter, Contents.amount("30000"));

        assertThat(text(document(cast.drafter, sheet, "document?format=txt&version=1")))
                .contains("\t20000\n");
        assertThat(text(document(cast.drafter, sheet, "document?format=txt"))).contains("\t30000\n");
        assertThat(document(cast.drafter, sheet, "document?version=3")
                        .asAnswer()
                        .code())
                .isEqualTo("VERSION_NOT_FOUND");
    }

    @Test
    void aSupersededVersionSaysByWhich() throws IOException {
        var sheet = store.sheet(cast).draft(Contents.of("志愿服务")).submitAndApprove();
        var inForce = sheet.version();
        sheet.revise().submitAndApprove();

        assertThat(pdf(document(cast.drafter, sheet, "document?version=" + inForce)))
                .contains("已被第2版替代");
        assertThat(pdf(document(cast.drafter, sheet, "document")))
                .doesNotContain("替代")
                .contains("第2版（已批复）");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "document?format=doc",
                "review-form?format=xlsx",
                "adjustment-form?format=PDF",
                "document?version=x"
            })
    void anUnknownFormatIsRefusedAndNamed(String paper) {
        var sheet = store.sheet(cast).draft(Contents.of("志愿服务"));

        var answer = document(cast.drafter, sheet, paper);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.asAnswer()
                        .json()
                        .path("violations")
                        .path(0)
                        .path("path")
                        .asString())
                .isIn("format", "version");
    }

    @Test
    void theReviewFormShowsPointsGradeOpinionsAndSigners() throws IOException {
        var scores = Map.of(
                "规范完整性", new BigDecimal("9.5"),
                "明确清晰性", new BigDecimal("8"),
                "相关性", new BigDecimal("27"));
        var sheet = store.sheet(cast)
                .draft(Contents.of("志愿服务"))
                .submit()
                .sendBack(cast.department, null, new Reason("b1", "value", "覆盖率过低"))
                .submit()
                .pass(cast.department, Opinion.of("材料齐全"))
                .pass(cast.office, new Opinion("与资金匹配", Grade.GOOD, scores));

        var text = pdf(document(cast.auditor, sheet, "review-form"));

        assertThat(text).contains("项目支出绩效目标审核表", "规范完整性", "9.5", "27", "良");
        assertThat(text).contains("退回填报单位", "产出指标/质量指标/第1行绩效值：覆盖率过低", "材料齐全", "与资金匹配", "李主管", "孙业务");
        assertThat(text).contains("条件充分性", "—");
    }

    @Test
    void theAdjustmentFormShowsWhatChangesAndWhy() throws IOException {
        var sheet = store.sheet(cast)
                .draft(Contents.of("志愿服务"))
                .submitAndApprove()
                .revise()
                .edit(cast.drafter, Contents.amount("35000"))
                .edit(
                        cast.drafter,
                        Contents.indicators(rows -> rows.stream()
                                .map(row -> row.id().equals("a2") ? Contents.value(row, "300 份") : row)
                                .toList()));

        var text = pdf(document(cast.drafter, sheet, "adjustment-form"));

        assertThat(text).contains("项目支出绩效目标调整表", "预算调整", "第1版平财发〔2026〕1号");
        assertThat(text).contains("20000", "35000", "200份", "300份", "产出指标/数量指标/第2行绩效值");
        assertThat(document(cast.drafter, sheet, "adjustment-form?format=docx").status())
                .isEqualTo(200);
        assertThat(document(cast.drafter, sheet, "adjustment-form?format=html").status())
                .isEqualTo(200);
    }

    @Test
    void theFirstRevisionWasNotAdjusted() {
        var sheet = store.sheet(cast).draft(Contents.of("志愿服务"));

        var answer = document(cast.drafter, sheet, "adjustment-form");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.asAnswer().code()).isEqualTo("VERSION_NOT_FOUND");
    }

    private Api.Download document(Actor actor, SheetLife sheet, String paper) {
        return api.download(actor, "/api/sheets/" + sheet.id + "/" + paper);
    }

    private static String text(Api.Download answer) {
        return new String(answer.content(), StandardCharsets.UTF_8);
    }

    private static String pdf(Api.Download answer) throws IOException {
        assertThat(answer.status()).isEqualTo(200);
        try (var pdf = Loader.loadPDF(answer.content())) {
            return new PDFTextStripper().getText(pdf).replaceAll("[\\s　]+", "");
        }
    }
}
