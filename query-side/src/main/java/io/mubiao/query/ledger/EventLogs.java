package io.mubiao.query.ledger;

import io.mubiao.query.replay.EventTitles;
import io.mubiao.shared.org.Actor;
import java.io.OutputStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the sealed events for programs that mine processes, while they are read. */
@Component
class EventLogs {

    private final JdbcClient jdbc;
    private final EventTitles titles;
    private final String home;

    EventLogs(JdbcClient jdbc, EventTitles titles, @Value("${mubiao.region}") String home) {
        this.jdbc = jdbc;
        this.titles = titles;
        this.home = home;
    }

    void writeXes(Actor actor, BagRequest request, SealedCheckpoint cut, OutputStream out) {
        var log = new XesLog(out, titles);
        events(actor, request, cut).each(log::add);
        log.finish();
    }

    void writeOcel(Actor actor, BagRequest request, SealedCheckpoint cut, OutputStream out) {
        var log = new OcelLog(out);
        events(actor, request, cut).each(log::objects);
        log.objectsAreDone();
        events(actor, request, cut).each(log::events);
        log.finish();
    }

    private StreamedEvents events(Actor actor, BagRequest request, SealedCheckpoint cut) {
        var shown = new Shown(actor.region(), actor.region().equals(home), request);
        return new StreamedEvents(jdbc, shown, cut);
    }
}
