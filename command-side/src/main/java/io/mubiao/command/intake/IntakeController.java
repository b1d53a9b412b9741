package io.mubiao.command.intake;

import io.mubiao.shared.org.Actor;
import java.io.IOException;
import java.io.InputStream;
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

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    IntakeResult readUpload(@AuthenticationPrincipal Actor actor, @RequestParam("file") MultipartFile file)
            throws IOException {
        try (var document = file.getInputStream()) {
            return read(actor, document);
        }
    }

    @PostMapping(consumes = MediaType.TEXT_PLAIN_VALUE)
    IntakeResult readBody(@AuthenticationPrincipal Actor actor, InputStream body) throws IOException {
        return read(actor, body);
    }

    private static IntakeResult read(Actor actor, InputStream document) throws IOException {
        // one byte more than allowed is enough to refuse; a longer document never comes into memory
        return Intake.check(document.readNBytes(Intake.MAX_BYTES + 1), actor.region());
    }
}
