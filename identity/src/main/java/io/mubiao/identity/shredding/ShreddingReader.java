package io.mubiao.identity.shredding;

import io.mubiao.identity.shredding.ShreddingOverview.Destruction;
import io.mubiao.identity.shredding.ShreddingOverview.KeptYear;
import io.mubiao.shared.org.ShreddingEvent.ShredKeysDestroyed;
import io.mubiao.shared.org.Trace;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells what is kept from the keys themselves, and what was forgotten from its few events. */
@Component
class ShreddingReader {

    private final JdbcClient jdbc;
    private final EventStore events;
    private final Keeping keeping;

    ShreddingReader(JdbcClient jdbc, EventStore events, Keeping keeping) {
        this.jdbc = jdbc;
        this.events = events;
        this.keeping = keeping;
    }

    ShreddingOverview overview(String region) {
        return new ShreddingOverview(years(region), destructions(region));
    }

    private List<KeptYear> years(String region) {
        return jdbc.sql("""
                        select kept.year, count(*) as keys
                        from privacy.shred_key kept
                        join identity.account account on account.id = kept.account
                        where account.region = :region and kept.key is not null
                        group by kept.year
                        order by kept.year desc
                        """)
                .param("region", region)
                .query((row, number) -> {
                    var year = row.getInt("year");
                    return new KeptYear(year, row.getInt("keys"), keeping.lastDay(year), keeping.isOver(year));
                })
                .list();
    }

    private List<Destruction> destructions(String region) {
        return events.readEvents(DestroyShredKeys.STREAM)
                .asStream()
                .flatMap(message -> destruction(message, region))
                .sorted(Comparator.comparing(Destruction::at).reversed())
                .toList();
    }

    private static Stream<Destruction> destruction(DomainEventMessage<?> message, String region) {
        var trace = Trace.of(message.getMetaData(), message.getTimestamp());
        return message.getPayload() instanceof ShredKeysDestroyed destroyed
                        && trace.region().equals(region)
                ? Stream.of(new Destruction(
                        destroyed.year(),
                        destroyed.account(),
                        destroyed.reason(),
                        trace.actor(),
                        trace.name(),
                        trace.at()))
                : Stream.empty();
    }
}
