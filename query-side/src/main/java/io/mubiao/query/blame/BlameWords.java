package io.mubiao.query.blame;

import io.mubiao.query.blame.Blame.Approval;
import io.mubiao.query.blame.Blame.Origin;
import io.mubiao.query.blame.Blame.Value;
import io.mubiao.query.blame.Blame.Via;
import io.mubiao.query.projection.StoredTypes;
import io.mubiao.query.replay.Moment;
import io.mubiao.query.replay.UnitNames;
import io.mubiao.shared.sheet.SheetEvent.AtStage;
import io.mubiao.shared.sheet.SheetEvent.SheetAmended;
import io.mubiao.shared.sheet.SheetEvent.SheetApproved;
import io.mubiao.shared.sheet.SheetEvent.SheetDrafted;
import io.mubiao.shared.sheet.SheetEvent.SheetEdited;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells settings of cells, with the names of their time.
 *
 * @param eventIds by version
 */
record BlameWords(UnitNames.Naming names, Map<Long, String> eventIds) {

    Value value(Setting setting) {
        return new Value(setting.value(), origin(setting), approval(setting.approval()));
    }

    Origin origin(Setting setting) {
        var moment = setting.moment();
        var trace = moment.trace();
        var restoredBy = setting.restoredBy();
        return new Origin(
                moment.version(),
                eventId(moment),
                StoredTypes.nameOf(moment.event()),
                trace.at(),
                trace.actor(),
                trace.name(),
                trace.role(),
                trace.unit(),
                names.at(trace.unit(), trace.at()),
                trace.onBehalfOf(),
                trace.behalf() == null ? null : trace.behalf().principalName(),
                setting.revision(),
                setting.round(),
                moment.event() instanceof AtStage at ? at.stage() : null,
                via(setting),
                setting.reason(),
                setting.rule(),
                setting.exact(),
                restoredBy == null ? null : restoredBy.version());
    }

    @Nullable
    Approval approval(@Nullable Moment moment) {
        return moment != null && moment.event() instanceof SheetApproved approved
                ? new Approval(
                        moment.version(),
                        eventId(moment),
                        approved.revision(),
                        approved.approvalNumber(),
                        moment.trace().at(),
                        moment.trace().name())
                : null;
    }

    private String eventId(Moment moment) {
        return eventIds.getOrDefault(moment.version(), "");
    }

    private static Via via(Setting setting) {
        var event = setting.moment().event();
        if (event instanceof SheetDrafted) {
            return Via.DRAFT;
        }
        if (event instanceof SheetEdited) {
            return setting.rule() == null ? Via.EDIT : Via.SUGGESTION;
        }
        return event instanceof SheetAmended ? Via.AMENDMENT : Via.RESTORATION;
    }
}
