package io.mubiao.query.ledger;

import io.mubiao.shared.ledger.BagLayout;
import io.mubiao.shared.ledger.BagZip;
import io.mubiao.shared.ledger.ExportLine;
import io.mubiao.shared.ledger.StoredEvent;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The files of events of one bag, and how many are in them. */
final class BagEvents {

    private static final int FETCHED_AT_ONCE = 1_000;

    private static final String EVENTS = "select " + EventRows.COLUMNS + """
        from event_store.domain_event where global_index between :from and :last
        order by global_index limit :limit
        """;

    private final JdbcClient jdbc;
    private final Shown filter;
    private final SealedCheckpoint cut;
    private final Deque<StoredEvent> page = new ArrayDeque<>();
    private long first;
    private long last;
    private long next = SealedEvents.LOWEST;
    private long shown;
    private long withheld;

    BagEvents(JdbcClient jdbc, Shown filter, SealedCheckpoint cut) {
        this.jdbc = jdbc;
        this.filter = filter;
        this.cut = cut;
    }

    void write(BagZip bag) throws IOException {
        int file = 0;
        var event = next();
        while (event != null) {
            try (var out = new BufferedOutputStream(bag.file(BagLayout.events(file++)))) {
                for (int lines = 0; event != null && lines < BagLayout.LINES_PER_FILE; lines++) {
                    write(event, out);
                    event = next();
                }
            }
        }
    }

    private void write(StoredEvent event, OutputStream out) throws IOException {
        out.write(ExportLine.of(event, cut.checkpoint().origin()).bytes());
        out.write('\n');
        first = shown == 0 ? event.position() : first;
        last = event.position();
        shown++;
    }

    /** The next that goes into the bag; null behind the last. */
    private @Nullable StoredEvent next() {
        while (true) {
            if (page.isEmpty() && !fetch()) {
                return null;
            }
            var event = page.remove();
            next = event.position() + 1;
            if (filter.isInBag(event)) {
                return event;
            }
            withheld++;
        }
    }

    private boolean fetch() {
        page.addAll(jdbc.sql(EVENTS)
                .param("from", next)
                .param("last", cut.position())
                .param("limit", FETCHED_AT_ONCE)
                .query((row, number) -> EventRows.event(row))
                .list());
        return !page.isEmpty();
    }

    String positions() {
        return shown == 0 ? "-" : first + "-" + last;
    }

    long shown() {
        return shown;
    }

    long withheld() {
        return withheld;
    }
}
