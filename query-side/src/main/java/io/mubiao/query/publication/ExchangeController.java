package io.mubiao.query.publication;

import io.mubiao.query.paper.FileName;
import io.mubiao.query.paper.PaperFormat;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.platform.Limited;
import io.mubiao.shared.platform.PlainText;
import io.mubiao.shared.platform.RateLimit;
import io.mubiao.shared.platform.RequiredText;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Sheets in force as tables that 预算管理一体化 takes in. */
@RestController
@Tag(name = "documents")
class ExchangeController {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String TITLE = "一体化交换表";

    private final ApprovedSheets approvedSheets;

    /** How the tables are written. */
    private record Spelling(boolean bom, boolean exact) {}

    ExchangeController(ApprovedSheets approvedSheets) {
        this.approvedSheets = approvedSheets;
    }

    @Operation(
            summary = "Sheets in force as CSV tables for 预算管理一体化",
            description =
                    "A zip of all tables with a manifest.json, or the one table named as text/csv: of the same sheets that"
                            + " GET /api/publications prints, refused as that is. docs/exchange.md describes the columns.")
    @Limited(RateLimit.EXPORTS)
    @GetMapping("/api/exports/budget-integration")
    ResponseEntity<InputStreamResource> export(
            @AuthenticationPrincipal Actor actor,
            @Parameter(description = "code or registered name of the department (主管部门) or of one of its units")
                    @RequestParam
                    @RequiredText
                    @PlainText
                    String department,
            @RequestParam @Min(2000) @Max(2100) int year,
            @RequestParam(required = false) @Nullable ExchangeTable table,
            @Parameter(description = "whether each file begins with a byte order mark")
                    @RequestParam(defaultValue = "false")
                    boolean bom,
            @Parameter(
                            description =
                                    "whether cells hold exactly what the sheets say; otherwise an apostrophe stands before"
                                            + " what a spreadsheet would take for a formula")
                    @RequestParam(defaultValue = "false")
                    boolean exact) {
        var approved = approvedSheets.find(actor, department, year);
        var format = table == null ? PaperFormat.ZIP : PaperFormat.CSV;
        var spelling = new Spelling(bom, exact);
        var name = FileName.of(format, approved.department().name(), year + "年", table == null ? TITLE : table.name());
        return Buffered.answer(name, format, approved, out -> {
            if (table == null) {
                writeAll(year, approved, spelling, out);
            } else {
                out.write(text(table, approved, spelling));
            }
        });
    }

    private static void writeAll(int year, Approved approved, Spelling spelling, OutputStream out) throws IOException {
        var files = new PublicationPackage(out, approved.at());
        for (var table : ExchangeTable.values()) {
            files.add(table.name() + ".csv", file -> file.write(text(table, approved, spelling)));
        }
        files.finish(approved.department().name() + TITLE, year, approved);
    }

    private static byte[] text(ExchangeTable table, Approved approved, Spelling spelling) {
        return ((spelling.bom ? BYTE_ORDER_MARK : "") + table.csv(approved, spelling.exact))
                .getBytes(StandardCharsets.UTF_8);
    }
}
