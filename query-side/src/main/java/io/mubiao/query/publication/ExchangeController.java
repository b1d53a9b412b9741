package io.mubiao.query.publication;

import io.mubiao.query.paper.FileName;
import io.mubiao.query.paper.PaperFormat;
import io.mubiao.query.paper.Standing;
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
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.axonframework.queryhandling.QueryGateway;
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

    private final QueryGateway queries;

    ExchangeController(QueryGateway queries) {
        this.queries = queries;
    }

    @Operation(
            summary = "Sheets in force as CSV tables for 预算管理一体化",
            description =
                    "A zip of all tables, or the one named as text/csv. docs/exchange.md describes the columns. Cells hold"
                            + " exactly what the sheets say: load them as text, do not open them in a spreadsheet.")
    @Limited(RateLimit.EXPORTS)
    @GetMapping("/api/exports/budget-integration")
    ResponseEntity<InputStreamResource> export(
            @Parameter(hidden = true) @AuthenticationPrincipal Actor actor,
            @Parameter(description = "exact name of the department (主管部门) as on the sheets") @RequestParam @RequiredText @PlainText
                    String department,
            @RequestParam @Min(2000) @Max(2100) int year,
            @RequestParam(required = false) @Nullable ExchangeTable table,
            @Parameter(description = "whether each file begins with a byte order mark")
                    @RequestParam(defaultValue = "false")
                    boolean bom) {
        var approved = queries.query(new FindApproved(actor, department, year), Approved.class)
                .join();
        var format = table == null ? PaperFormat.ZIP : PaperFormat.CSV;
        var name = FileName.of(format, department, year + "年", table == null ? "一体化交换表" : table.name());
        return Buffered.answer(name, format, out -> {
            if (table == null) {
                writeAll(approved, bom, out);
            } else {
                out.write(text(table, approved, bom));
            }
        });
    }

    private static void writeAll(Approved approved, boolean bom, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out);
        for (var table : ExchangeTable.values()) {
            var entry = new ZipEntry(table.name() + ".csv");
            entry.setTimeLocal(Standing.inChina(approved.at()));
            zip.putNextEntry(entry);
            zip.write(text(table, approved, bom));
            zip.closeEntry();
        }
        zip.finish();
    }

    private static byte[] text(ExchangeTable table, Approved approved, boolean bom) {
        return ((bom ? BYTE_ORDER_MARK : "") + table.csv(approved)).getBytes(StandardCharsets.UTF_8);
    }
}
