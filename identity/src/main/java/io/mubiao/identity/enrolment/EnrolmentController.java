package io.mubiao.identity.enrolment;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.platform.AllowedRoles;
import io.mubiao.shared.platform.Limited;
import io.mubiao.shared.platform.RateLimit;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Units and accounts from a table over HTTP, for the administrators of a region. */
@RestController
@RequestMapping("/identity/imports")
@AllowedRoles(Role.ADMIN)
class EnrolmentController {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Enrolment enrolment;

    /** A workbook takes much memory while it is read, and opening accounts a processor for a minute. */
    private final Semaphore desk = new Semaphore(1);

    EnrolmentController(Enrolment enrolment) {
        this.enrolment = enrolment;
    }

    @Operation(summary = "The workbook that units and accounts are filled in")
    @Limited(RateLimit.EXPORTS)
    @GetMapping("/template")
    ResponseEntity<byte[]> template() {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.parseMediaType(WORKBOOK));
        headers.setContentDisposition(ContentDisposition.attachment()
                .filename("单位和账号导入模板.xlsx", StandardCharsets.UTF_8)
                .build());
        return ResponseEntity.ok().headers(headers).body(EnrolmentTemplate.make());
    }

    @Operation(
            summary = "What a filled-in workbook would do; nothing is done",
            description = "xlsx, at most 1 MB and 1,000 rows. Flaws name worksheet, row and column.")
    @Limited(RateLimit.INTAKE)
    @PostMapping(path = "/preview", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    EnrolmentPlan preview(@AuthenticationPrincipal Actor actor, @RequestParam("file") MultipartFile file)
            throws IOException {
        return read(file, content -> enrolment.plan(actor, content));
    }

    @Operation(
            summary = "Has done what a filled-in workbook says",
            description = "By the commands that a person would send, row by row; what is so already is left alone. 400"
                    + " with a violation per flaw: nothing was done. One-time passwords are told here and never again.")
    @Limited(RateLimit.INTAKE)
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    EnrolmentResult apply(@AuthenticationPrincipal Actor actor, @RequestParam("file") MultipartFile file)
            throws IOException {
        return read(file, content -> enrolment.apply(actor, content));
    }

    private <T> T read(MultipartFile file, Function<EnrolmentFile, T> use) throws IOException {
        byte[] bytes;
        try (var content = file.getInputStream()) {
            // one byte more than allowed is enough to refuse
            bytes = content.readNBytes(EnrolmentFile.MOST_BYTES + 1);
        }
        if (!desk.tryAcquire()) {
            throw new DomainException(ErrorCode.UNAVAILABLE, "另一份文件正在导入，请稍后再试");
        }
        try {
            return use.apply(EnrolmentFile.read(bytes));
        } finally {
            desk.release();
        }
    }
}
