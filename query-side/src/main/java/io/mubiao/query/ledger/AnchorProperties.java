package io.mubiao.query.ledger;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who outside the house confirms checkpoints.
 *
 * @param witnesses each as its program prints it: its key, a blank, its address
 * @param tsaUrl a time-stamping authority (RFC 3161)
 * @param tsaInterval at most one time-stamp in this time
 */
@ConfigurationProperties("mubiao.ledger")
record AnchorProperties(
        @DefaultValue List<String> witnesses,
        @Nullable URI tsaUrl,
        @DefaultValue("1h") Duration tsaInterval) {

    AnchorProperties {
        if (tsaUrl != null
                && (tsaUrl.getHost() == null
                        || !String.valueOf(tsaUrl.getScheme()).matches("https?"))) {
            throw new IllegalArgumentException("mubiao.ledger.tsa-url: %s is no address of http".formatted(tsaUrl));
        }
    }

    List<WitnessPlace> places() {
        return witnesses.stream().map(WitnessPlace::read).toList();
    }
}
