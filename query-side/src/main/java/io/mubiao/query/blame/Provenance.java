package io.mubiao.query.blame;

import io.mubiao.query.replay.Moment;
import io.mubiao.shared.sheet.Cells;
import io.mubiao.shared.sheet.Change;
import io.mubiao.shared.sheet.SheetContent;
import io.mubiao.shared.sheet.SheetEvent.PassTakenBack;
import io.mubiao.shared.sheet.SheetEvent.RevisionAbandoned;
import io.mubiao.shared.sheet.SheetEvent.RevisionStarted;
import io.mubiao.shared.sheet.SheetEvent.SheetAmended;
import io.mubiao.shared.sheet.SheetEvent.SheetApproved;
import io.mubiao.shared.sheet.SheetState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Folds the events of a sheet into who gave every cell its values. An event that brings contents back (a revision given
 * up, a pass taken back) writes nothing of its own: a cell has its former writer again.
 */
final class Provenance {

    private static final String FUNDING_PARTS = "fundingParts";

    private final SheetState state = new SheetState();
    private final Map<String, List<Setting>> settings = new HashMap<>();
    private final Reasons reasons = new Reasons();

    /** The last setting of every cell when the revision in force was approved. */
    private Map<String, Setting> atApproval = Map.of();

    /** The last setting of every cell before the last amendment. */
    private Map<String, Setting> beforeAmendment = Map.of();

    static Provenance of(List<Moment> moments) {
        var provenance = new Provenance();
        moments.forEach(provenance::take);
        return provenance;
    }

    SheetState state() {
        return state;
    }

    /** What a cell said, oldest first; empty when it was never there. */
    List<Setting> settings(String path) {
        return List.copyOf(settings.getOrDefault(path, List.of()));
    }

    /** Every cell that was ever there. */
    Set<String> paths() {
        return Set.copyOf(settings.keySet());
    }

    private void take(Moment moment) {
        var before = state.version() == 0 ? null : state.content();
        if (moment.event() instanceof SheetAmended) {
            beforeAmendment = present();
        }
        state.on(moment.event(), moment.trace());
        reasons.take(moment.event());
        var former = restored(moment);
        var changes = changes(before, state.content());
        var partsCameOrWent = changes.stream().anyMatch(change -> change.path().equals(FUNDING_PARTS));
        for (var change : changes) {
            var setting = setting(moment, change, former, partsCameOrWent);
            settings.computeIfAbsent(change.path(), path -> new ArrayList<>()).add(setting);
        }
        if (moment.event() instanceof SheetApproved) {
            settings.values()
                    .forEach(cell -> cell.set(cell.size() - 1, last(cell).approvedBy(moment)));
            atApproval = present();
        }
    }

    private Setting setting(Moment moment, Change change, Map<String, Setting> former, boolean partsCameOrWent) {
        var earlier = former.get(change.path());
        if (earlier != null && Objects.equals(earlier.value(), change.to())) {
            return earlier.restoredBy(moment);
        }
        return new Setting(
                moment,
                change.to(),
                state.revision(),
                state.round(),
                reasons.of(moment.event(), change.path()),
                reasons.rule(moment.event(), change.path()),
                !(partsCameOrWent && change.path().startsWith(FUNDING_PARTS + "/") && state.version() > 1),
                null,
                null);
    }

    /** Where cells may come back from. */
    private Map<String, Setting> restored(Moment moment) {
        if (moment.event() instanceof PassTakenBack) {
            return beforeAmendment;
        }
        return moment.event() instanceof RevisionStarted || moment.event() instanceof RevisionAbandoned
                ? atApproval
                : Map.of();
    }

    private Map<String, Setting> present() {
        var present = new HashMap<String, Setting>();
        settings.forEach((path, cell) -> present.put(path, last(cell)));
        return present;
    }

    private static Setting last(List<Setting> cell) {
        return cell.get(cell.size() - 1);
    }

    private static List<Change> changes(@Nullable SheetContent before, SheetContent after) {
        if (before == null) {
            return Cells.changes(after);
        }
        return before.equals(after) ? List.of() : Cells.changes(before, after);
    }
}
