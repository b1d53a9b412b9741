package io.mubiao.identity.shredding;

import io.mubiao.identity.shredding.ShreddingOverview.Destruction;
import io.mubiao.identity.shredding.ShreddingOverview.KeptYear;
import io.mubiao.shared.org.Actor;
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
    private final HomeRegion home;

    ShreddingReader(JdbcClient jdbc, EventStore events, Keeping keeping, HomeRegion home) {
        this.jdbc = jdbc;
        this.events = events;
        this.keeping = keeping;
        this.home = home;
    }

    ShreddingOverview overview(Actor actor) {
        boolean system = home.isThatOf(actor) && systemHasKeys();
        return new ShreddingOverview(years(actor), system, destructions(actor.region()));
    }

    private boolean systemHasKeys() {
        return jdbc.sql("select exists (select from privacy.shred_key where account = :system and key is not null)")
                .param("system", Actor.SYSTEM.value())
                .query(Boolean.class)
                .single();
    }

    /** With the keys of what the product did itself, for those who may destroy them. */
    private List<KeptYear> years(Actor actor) {
        return jdbc.sql("""
                        select kept.year, count(*) as keys
                        from privacy.shred_key kept
                        left join identity.account account on account.id = kept.account
                        where (account.region = :region or kept.account = :system and :home) and kept.key is not null
                        group by kept.year
                        order by kept.year desc
                        """)
                .param("region", actor.region())
                .param("system", Actor.SYSTEM.value())
                .param("home", home.isThatOf(actor))
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
