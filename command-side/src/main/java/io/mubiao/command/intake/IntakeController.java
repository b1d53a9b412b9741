package io.mubiao.command.intake;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.MediaType;
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
    IntakeResult readUpload(@RequestParam("file") MultipartFile file) throws IOException {
        try (var document = file.getInputStream()) {
            return read(document);
        }
    }

    @PostMapping(consumes = MediaType.TEXT_PLAIN_VALUE)
    IntakeResult readBody(InputStream body) throws IOException {
        return read(body);
    }

    private static IntakeResult read(InputStream document) throws IOException {
        // one byte more than allowed is enough to refuse; a longer document never comes into memory
        return Intake.read(document.readNBytes(Intake.MAX_BYTES + 1));
    }
}
