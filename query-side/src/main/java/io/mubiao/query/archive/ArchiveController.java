package io.mubiao.query.archive;

import io.mubiao.query.paper.FileName;
import io.mubiao.query.paper.PaperFormat;
import io.mubiao.query.paper.Printout;
import io.mubiao.query.replay.SheetStories;
import io.mubiao.shared.ledger.BagZip;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.platform.AllowedRoles;
import io.mubiao.shared.platform.Limited;
import io.mubiao.shared.platform.RateLimit;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.sheet.SheetId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Approved sheets for an archive. */
@RestController
@Tag(name = "audit")
@AllowedRoles(value = Role.AUDITOR, to = "下载归档信息包")
class ArchiveController {

    private static final String SECONDS_UNTIL_SEALED = "10";

    private final SheetStories stories;
    private final SheetsInForce inForce;
    private final ArchiveSeries series;

    ArchiveController(SheetStories stories, SheetsInForce inForce, ArchiveSeries series) {
        this.stories = stories;
        this.inForce = inForce;
        this.series = series;
    }

    @Operation(
            summary = "归档信息包 of an approved revision",
            description = "AUDITOR only. A BagIt zip with the printed form, metadata, events, proofs and a report of"
                    + " 四性检测. 202 until the approval is sealed, at most some ten seconds. Nothing approved: 404"
                    + " NOTHING_APPROVED.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    @Limited(RateLimit.DOCUMENTS)
    @GetMapping("/api/sheets/{id}/archive")
    ResponseEntity<byte[]> archive(
            @AuthenticationPrincipal Actor actor,
            @PathVariable SheetId id,
            @Parameter(description = "default: the one in force") @RequestParam(required = false) @Min(1) @Nullable
                    Integer revision)
            throws IOException {
        var archive = series.archive(actor, ApprovedRevision.of(stories.visibleTo(actor, id), revision));
        if (archive == null) {
            return ResponseEntity.accepted()
                    .header(HttpHeaders.RETRY_AFTER, SECONDS_UNTIL_SEALED)
                    .build();
        }
        var out = new ByteArrayOutputStream();
        archive.writeTo(new BagZip(out));
        return new Printout(archive.fileName(), PaperFormat.ZIP, out.toByteArray()).answer();
    }

    @Operation(
            summary = "归档信息包 of many sheets in one zip",
            description =
                    "AUDITOR only. A folder each for the revisions in force of the auditor's region that match, in"
                            + " the order of their ids, and 目录.csv with what is in it, what is not, and why. Header Mubiao-Cut"
                            + " says whether there are more, which after asks for. Nothing approved: 404 NOTHING_APPROVED.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    @Limited(RateLimit.EXPORTS)
    @GetMapping("/api/audit/archives")
    ResponseEntity<StreamingResponseBody> archives(
            @AuthenticationPrincipal Actor actor, @Valid @ParameterObject ArchivesRequest request) {
        var found = inForce.find(actor.region(), request);
        if (found.isEmpty()) {
            throw new DomainException(ErrorCode.NOTHING_APPROVED, "没有符合条件的已批复绩效目标表");
        }
        var cut = found.size() > request.most();
        var sheets = cut ? found.subList(0, request.most()) : found;
        var year = request.year();
        var name = FileName.of(PaperFormat.ZIP, "归档信息包", year == null ? "" : year + "年");
        return ResponseEntity.ok()
                .headers(Printout.headers(name, PaperFormat.ZIP))
                .header("Mubiao-Lines", Integer.toString(sheets.size()))
                .header("Mubiao-Cut", Boolean.toString(cut))
                .body(out -> series.write(actor, sheets, cut, out));
    }
}
