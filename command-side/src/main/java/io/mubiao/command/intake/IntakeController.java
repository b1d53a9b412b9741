package io.mubiao.command.intake;

import io.mubiao.command.intake.document.IntakeResult;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.platform.Limited;
import io.mubiao.shared.platform.RateLimit;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** {@code POST /api/intake}: a document in, sheet contents out; nothing is stored. */
@RestController
@RequestMapping("/api/intake")
class IntakeController {

    /** Documents read at the same time: each may take some hundred megabytes for a moment. */
    private static final int DESKS = Math.max(2, Runtime.getRuntime().availableProcessors());

    private static final int PATIENCE_SECONDS = 30;

    private final Semaphore desks = new Semaphore(DESKS, true);

    @Limited(RateLimit.INTAKE)
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    IntakeResult readUpload(@AuthenticationPrincipal Actor actor, @RequestParam("file") MultipartFile file)
            throws IOException {
        try (var document = file.getInputStream()) {
            return read(actor, document);
        }
    }

    @Limited(RateLimit.INTAKE)
    @PostMapping(consumes = MediaType.TEXT_PLAIN_VALUE)
    IntakeResult readBody(@AuthenticationPrincipal Actor actor, InputStream body) throws IOException {
        return read(actor, body);
    }

    private IntakeResult read(Actor actor, InputStream document) throws IOException {
        // one byte more than allowed is enough to refuse; a longer document never comes into memory
        var bytes = document.readNBytes(Intake.MAX_BYTES + 1);
        takeDesk();
        try {
            return Intake.check(bytes, actor.region());
        } finally {
            desks.release();
        }
    }

    private void takeDesk() {
        try {
            if (desks.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new DomainException(ErrorCode.UNAVAILABLE, "正在识别的文件较多，请稍后重试。");
    }
}
