package io.mubiao.query.publication;

import io.mubiao.query.paper.Foot;
import io.mubiao.query.paper.PaperFormat;
import io.mubiao.query.paper.Presses;
import io.mubiao.query.paper.Verification;
import io.mubiao.query.proof.Seals;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.platform.Limited;
import io.mubiao.shared.platform.RateLimit;
import io.mubiao.shared.sheet.SheetId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a department publishes for a year. */
@RestController
@Tag(name = "documents")
class PublicationController {

    /** Three hundred sheets take up to 200 MB while they are set; who comes third waits. */
    private static final int AT_ONCE = 2;

    private final ApprovedSheets approvedSheets;
    private final Departments departments;
    private final Verification verification;
    private final Seals seals;
    private final Presses presses = new Presses(AT_ONCE);

    PublicationController(
            ApprovedSheets approvedSheets, Departments departments, Verification verification, Seals seals) {
        this.approvedSheets = approvedSheets;
        this.departments = departments;
        this.verification = verification;
        this.seals = seals;
    }

    @Operation(
            summary = "All sheets in force of a department and year in one document",
            description =
                    "Those of the department and the units below it in the register, whatever name the sheets print, in"
                            + " the order of their numbers; a later revision under way changes nothing. Whoever may not see"
                            + " all of them is refused (403), nobody gets a part. Headers Mubiao-Included and"
                            + " Mubiao-In-Force say n of m: only sheets whose events cannot be read are missing, and the"
                            + " document names them. xlsx begins with the register; zip has docx, pdf, xlsx and a"
                            + " manifest.json with their digests. Nothing approved: 404 NOTHING_APPROVED.")
    @Limited(RateLimit.PUBLICATIONS)
    @GetMapping("/api/publications")
    ResponseEntity<InputStreamResource> publication(
            @AuthenticationPrincipal Actor actor,
            @Valid @ParameterObject PublicationRequest request,
            @Parameter(
                            schema =
                                    @Schema(
                                            allowableValues = {"docx", "pdf", "xlsx", "zip"},
                                            defaultValue = "docx"))
                    @RequestParam(required = false)
                    @Nullable
                    String format) {
        var known = PaperFormat.of(format, PaperFormat.DOCX, PaperFormat.PDF, PaperFormat.XLSX, PaperFormat.ZIP);
        var approved = approvedSheets.find(actor, request.department(), request.year());
        var publication = new Publication(request, approved, feet(approved));
        return presses.print(() -> Buffered.answer(
                publication.fileName(known), known, publication.approved(), out -> publication.print(known, out)));
    }

    @Operation(
            summary = "What a publication would hold",
            description =
                    "The manifest alone: n of m sheets, what is missing and why, and printed names that differ from"
                            + " the register. Refused as the publication is.")
    @GetMapping("/api/publications/manifest")
    Manifest manifest(@AuthenticationPrincipal Actor actor, @Valid @ParameterObject PublicationRequest request) {
        var approved = approvedSheets.find(actor, request.department(), request.year());
        var publication = new Publication(request, approved, Map.of());
        return Manifest.of(publication.title(), request.year(), publication.approved(), List.of());
    }

    @Operation(summary = "The units of the register that one may publish for")
    @GetMapping("/api/publications/departments")
    DepartmentList departments(@AuthenticationPrincipal Actor actor) {
        return new DepartmentList(departments.offeredTo(actor));
    }

    private Map<SheetId, Foot> feet(Approved approved) {
        return approved.sheets().stream().collect(Collectors.toMap(Approved.Sheet::id, sheet -> {
            var status = sheet.status();
            return status.foot(verification, status.seal(seals));
        }));
    }
}
