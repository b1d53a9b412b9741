package io.mubiao.identity.notice;

import io.mubiao.identity.account.AccountCommand;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Trace;
import io.mubiao.shared.org.UserId;
import io.mubiao.shared.platform.privacy.Whereabouts;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What happened to an account, read from its own events: there is no copy that could be older or that somebody could
 * clear. Only how far the owner has read is kept.
 */
@Component
public class Notices {

    private static final int MOST = 100;

    private final EventStore events;
    private final SignInPlaces places;
    private final Whereabouts whereabouts;
    private final JdbcClient jdbc;

    Notices(EventStore events, SignInPlaces places, Whereabouts whereabouts, JdbcClient jdbc) {
        this.events = events;
        this.whereabouts = whereabouts;
        this.places = places;
        this.jdbc = jdbc;
    }

    /** The newest notices, newest first. */
    List<Notice> of(Actor owner) {
        var from = whereabouts.opening();
        var happened = events.readEvents(AccountCommand.stream(owner.id()))
                .asStream()
                .flatMap(message -> notice(message, from));
        return Stream.concat(happened, places.notices(owner).stream())
                .sorted(Comparator.comparing(Notice::at).reversed())
                .limit(MOST)
                .toList();
    }

    /** Up to when the owner has seen everything. */
    Instant seenUntil(UserId owner) {
        return jdbc.sql("select seen_at from identity.notice_mark where account = :account")
                .param("account", owner.value())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElse(Instant.EPOCH);
    }

    /** The owner has seen everything up to then; what was seen is not unseen again. */
    public void seen(UserId owner, Instant until) {
        jdbc.sql("""
                        insert into identity.notice_mark (account, seen_at) values (:account, :until)
                        on conflict (account) do update set seen_at = greatest(notice_mark.seen_at, excluded.seen_at)
                        """)
                .param("account", owner.value())
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Stream<Notice> notice(DomainEventMessage<?> message, Whereabouts.Opening from) {
        Optional<NoticeKind> kind = NoticeKind.of(message.getPayload());
        return kind
                .map(found -> {
                    var trace = Trace.of(message.getMetaData(), message.getTimestamp());
                    return Notice.of(message.getIdentifier(), found, message.getPayload(), trace, from.address(trace));
                })
                .stream();
    }
}
