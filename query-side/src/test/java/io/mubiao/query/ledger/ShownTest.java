package io.mubiao.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.shared.evidence.EvidenceEvent;
import io.mubiao.shared.ledger.StoredEvent;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ShownTest {

    private static final String HOME = "640221000";

    private final Shown ofAnotherRegion =
            new Shown("640222000", false, new BagRequest("bag", "SheetReturned", null, null, null, null));

    @Test
    void everyBagHasTheEventsOfTheKeysAndNothingElseThatWasNotAskedFor() {
        assertThat(ofAnotherRegion.isInBag(event(EvidenceEvent.STREAM, "LedgerKeyIntroduced")))
                .isTrue();
        assertThat(ofAnotherRegion.isInBag(event(EvidenceEvent.STREAM, "LedgerKeyRetired")))
                .isTrue();
        assertThat(ofAnotherRegion.isInBag(event(EvidenceEvent.STREAM, "EvidenceDamaged")))
                .isFalse();
        assertThat(ofAnotherRegion.isInBag(event("sheet-1", "LedgerKeyRetired")))
                .as("another stream")
                .isFalse();
        assertThat(ofAnotherRegion.isInBag(event("sheet-1", "SheetReturned")))
                .as("another region")
                .isFalse();
    }

    @Test
    void logsForProcessMiningHaveOnlyWhatWasAskedFor() {
        assertThat(ofAnotherRegion.includes(event(EvidenceEvent.STREAM, "LedgerKeyIntroduced")))
                .isFalse();
    }

    private static StoredEvent event(String stream, String type) {
        var metadata = "{\"actor\":\"system\",\"region\":\"%s\"}".formatted(HOME);
        return new StoredEvent(1, "e1", null, stream, 0, Instant.EPOCH, type, "1", "{}", metadata);
    }
}
