package io.mubiao.query.document;

import static io.mubiao.query.paper.PaperFormat.DOCX;
import static io.mubiao.query.paper.PaperFormat.HTML;
import static io.mubiao.query.paper.PaperFormat.PDF;
import static io.mubiao.query.paper.PaperFormat.TXT;
import static io.mubiao.query.paper.PaperFormat.XLSX;

import io.mubiao.query.paper.PaperFormat;
import io.mubiao.query.paper.Presses;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.platform.Limited;
import io.mubiao.shared.platform.OnBehalf;
import io.mubiao.shared.platform.RateLimit;
import io.mubiao.shared.sheet.SheetId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Sheets as official papers. */
@RestController
@OnBehalf
@RequestMapping("/api/sheets/{id}")
@Tag(name = "documents")
class DocumentController {

    /** One takes up to 100 MB while it is set. */
    private static final int AT_ONCE = 2;

    private final Printing printing;
    private final Presses presses = new Presses(AT_ONCE);

    DocumentController(Printing printing) {
        this.printing = printing;
    }

    @Operation(
            summary = "A sheet in the published layout",
            description = "What is not in force carries its state across the page. Visible to whom the sheet is.")
    @Limited(RateLimit.DOCUMENTS)
    @GetMapping("/document")
    ResponseEntity<byte[]> document(
            @AuthenticationPrincipal Actor actor,
            @PathVariable SheetId id,
            @Parameter(
                            schema =
                                    @Schema(
                                            allowableValues = {"pdf", "docx", "xlsx", "html", "txt"},
                                            defaultValue = "pdf"))
                    @RequestParam(required = false)
                    @Nullable
                    String format,
            @Parameter(description = "as in /versions/{version}; without it, now")
                    @RequestParam(required = false)
                    @Nullable
                    Long version) {
        var known = PaperFormat.of(format, PDF, DOCX, XLSX, HTML, TXT);
        return answer(new PrintDocument(actor, id, version, DocumentKind.SHEET, known));
    }

    @Operation(
            summary = "项目支出绩效目标审核表 of a revision",
            description = "Points, grade, opinions and signers as they stood at the version.")
    @Limited(RateLimit.DOCUMENTS)
    @GetMapping("/review-form")
    ResponseEntity<byte[]> reviewForm(
            @AuthenticationPrincipal Actor actor,
            @PathVariable SheetId id,
            @Parameter(
                            schema =
                                    @Schema(
                                            allowableValues = {"pdf", "docx", "html"},
                                            defaultValue = "pdf"))
                    @RequestParam(required = false)
                    @Nullable
                    String format,
            @RequestParam(required = false) @Nullable Long version) {
        var known = PaperFormat.of(format, PDF, DOCX, HTML);
        return answer(new PrintDocument(actor, id, version, DocumentKind.REVIEW, known));
    }

    @Operation(
            summary = "绩效目标调整表 of a revision from the second on",
            description = "What changed against the revision in force before. The first revision has none: 404.")
    @Limited(RateLimit.DOCUMENTS)
    @GetMapping("/adjustment-form")
    ResponseEntity<byte[]> adjustmentForm(
            @AuthenticationPrincipal Actor actor,
            @PathVariable SheetId id,
            @Parameter(
                            schema =
                                    @Schema(
                                            allowableValues = {"pdf", "docx", "html"},
                                            defaultValue = "pdf"))
                    @RequestParam(required = false)
                    @Nullable
                    String format,
            @RequestParam(required = false) @Nullable Long version) {
        var known = PaperFormat.of(format, PDF, DOCX, HTML);
        return answer(new PrintDocument(actor, id, version, DocumentKind.ADJUSTMENT, known));
    }

    private ResponseEntity<byte[]> answer(PrintDocument query) {
        var job = printing.job(query);
        return presses.print(job::print).answer();
    }
}
