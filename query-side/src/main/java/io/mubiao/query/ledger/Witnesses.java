package io.mubiao.query.ledger;

import io.mubiao.shared.ledger.Checkpoint;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Offers each newest checkpoint to every witness and keeps what they sign below it (decision 40). While a finding is
 * open nothing is offered: nobody shall be asked to confirm what may be forged.
 */
final class Witnesses implements Anchor {

    private final List<WitnessLink> links;
    private final LedgerTables tables;
    private final Findings findings;

    /** @param jdbc may add evidence; not the connection of whoever seals */
    Witnesses(List<WitnessPlace> places, JdbcClient jdbc, Clock clock) {
        tables = new LedgerTables(jdbc);
        findings = new Findings(jdbc);
        var client = new WitnessClient();
        links = places.stream()
                .map(place -> new WitnessLink(place, client, jdbc, clock))
                .toList();
    }

    @Override
    public void look() throws InterruptedException {
        var last = links.isEmpty() ? null : tables.last().orElse(null);
        if (last != null) {
            offer(last.checkpoint());
        }
    }

    private void offer(Checkpoint newest) throws InterruptedException {
        for (var link : links) {
            if (link.wants(newest) && findings.open() == 0) {
                link.offer(newest);
            }
        }
    }
}
