package io.mubiao.command.library;

import io.mubiao.command.library.CommonIndicators.Entry;
import io.mubiao.command.library.LibraryCommand.DeliverIndicator;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.platform.command.CommandDispatcher;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Brings the common indicators into the library of the region; what was delivered before is left as it is. */
@Component
class CommonIndicatorLoader implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(CommonIndicatorLoader.class);

    private final CommandDispatcher dispatcher;
    private final JdbcClient jdbc;
    private final String region;

    CommonIndicatorLoader(CommandDispatcher dispatcher, JdbcClient jdbc, @Value("${mubiao.region}") String region) {
        this.dispatcher = dispatcher;
        this.jdbc = jdbc;
        this.region = region;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var common = CommonIndicators.load();
        var delivered = delivered(common.indicators());
        var due = common.indicators().stream()
                .filter(entry -> !delivered.contains(entry.idIn(region).stream()))
                .toList();
        for (var entry : due) {
            dispatcher.handle(new DeliverIndicator(
                    entry.idIn(region), Actor.system(region), common.delivery(), entry.definition()));
        }
        if (!due.isEmpty()) {
            log.info("library: {} common indicators delivered to {}", due.size(), region);
        }
    }

    /** One look at the store instead of one per indicator, at every start. */
    private Set<String> delivered(List<Entry> entries) {
        var streams = entries.stream().map(entry -> entry.idIn(region).stream()).toArray(String[]::new);
        return new HashSet<>(jdbc.sql(
                        "select aggregate_id from event_store.domain_event where aggregate_id = any(?) and sequence_number = 0")
                .params((Object) streams)
                .query(String.class)
                .list());
    }
}
