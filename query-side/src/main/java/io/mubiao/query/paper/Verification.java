package io.mubiao.query.paper;

import io.mubiao.shared.ledger.Checkpoint;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where somebody who holds a printed sheet finds the digital original. */
@Component
public final class Verification {

    private final String publicUrl;

    /** @param publicUrl the address that people open the product under */
    Verification(@Value("${mubiao.public-url:${mubiao.security.issuer}}") String publicUrl) {
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    URI page(PrintedStatus status) {
        return URI.create(publicUrl + "/sheets/" + status.id() + "/versions/" + status.version());
    }

    /** With the digest, so that the page can say whether the paper shows the same text. */
    URI address(PrintedStatus status) {
        return URI.create(page(status) + "?digest=" + status.contentDigest());
    }

    /** Where everybody, without an account, sees what the log says of a checkpoint. */
    URI checkpoint(Checkpoint checkpoint) {
        return URI.create(publicUrl + "/api/ledger/heads?after=" + (checkpoint.size() - 1) + "&limit=1");
    }
}
