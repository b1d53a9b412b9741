package io.mubiao.query.ledger;

import io.mubiao.query.replay.Moment;
import io.mubiao.query.replay.SheetStories;
import io.mubiao.shared.ledger.StoredEvent;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.Trace;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.sheet.SheetEvent.SheetApproved;
import io.mubiao.shared.sheet.SheetId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Who may be given which stored event, for a proof contains it as it is stored. */
@Component
class ProvableEvents {

    private static final String SHEET = "TargetSheet";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ProofReader reader;
    private final SheetStories stories;
    private final String home;

    ProvableEvents(ProofReader reader, SheetStories stories, @Value("${mubiao.region}") String home) {
        this.reader = reader;
        this.stories = stories;
        this.home = home;
    }

    /**
     * An event of a sheet.
     *
     * @param fileName of its receipt
     */
    record Decision(StoredEvent event, String fileName) {}

    /** @throws DomainException EVENT_NOT_FOUND, the same for what does not exist and for what one may not see */
    StoredEvent event(Actor actor, String id) {
        return reader.event(id)
                .filter(event -> audits(actor, event) || seesOfSheet(actor, event))
                .orElseThrow(() -> new DomainException(ErrorCode.EVENT_NOT_FOUND, "没有这个事件，或者您无权查看"));
    }

    /** As in the list of events that auditors read. */
    private static boolean audits(Actor actor, StoredEvent event) {
        return actor.roles().contains(Role.AUDITOR) && actor.region().equals(region(event.metadata()));
    }

    private static @Nullable String region(String metadata) {
        try {
            return JSON.readTree(metadata).path(Trace.REGION).stringValue(null);
        } catch (JacksonException e) {
            return null;
        }
    }

    private boolean seesOfSheet(Actor actor, StoredEvent event) {
        if (!SHEET.equals(event.aggregateType())) {
            return false;
        }
        try {
            return moment(actor, new SheetId(UUID.fromString(event.aggregate())), event.sequence() + 1)
                    .isPresent();
        } catch (DomainException e) {
            return false;
        }
    }

    /**
     * What was done to a sheet to make this version.
     *
     * @throws DomainException SHEET_NOT_FOUND or VERSION_NOT_FOUND
     */
    Decision decision(Actor actor, SheetId id, long version) {
        var moment = moment(actor, id, version)
                .orElseThrow(() -> new DomainException(ErrorCode.VERSION_NOT_FOUND, "没有这个版本，或者其内容尚未送审"));
        var event = reader.event(id.toString(), version - 1)
                .orElseThrow(() -> new DomainException(ErrorCode.VERSION_NOT_FOUND, "没有这个版本"));
        var number = moment.event() instanceof SheetApproved approved ? approved.approvalNumber() + "-" : "";
        return new Decision(event, number + id + "-v" + version + ".tlog-proof");
    }

    /** Empty for what the unit wrote and did not submit: a proof would show it. */
    private Optional<Moment> moment(Actor actor, SheetId id, long version) {
        var visible = stories.visibleTo(actor, id).moments();
        var stored = stories.upTo(id, version).moments();
        return visible.stream()
                .filter(moment -> moment.version() == version)
                .filter(moment ->
                        moment.event().equals(stored.get(stored.size() - 1).event()))
                .findFirst();
    }

    /** Entries are of the whole store, whatever the region. */
    void requireHome(Actor actor) {
        if (!actor.region().equals(home)) {
            throw new DomainException(ErrorCode.FORBIDDEN, "账本条目包含所有区划，只有本级审计人员可以下载");
        }
    }
}
