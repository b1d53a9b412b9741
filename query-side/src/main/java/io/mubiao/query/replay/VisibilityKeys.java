package io.mubiao.query.replay;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.sheet.SheetState;
import io.mubiao.shared.workflow.Stage;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The rules of {@link io.mubiao.shared.sheet.SheetRules} about whose sheets one works on and sees, as keys that a
 * database finds: {@code ROLE@unit}, and {@code ROLE@*} where the unit does not matter. An account has a few of them,
 * however many sheets there are. Regions are compared apart from the keys.
 */
public final class VisibilityKeys {

    /**
     * The condition for the one row of {@code read_model.sheet} that an account may see; parameters region and places.
     * As a {@code case} it hides from the planner what it would guess of arrays: that hardly any sheet has such a place.
     */
    public static final String VISIBLE = """
            sheet.region = :region
            and case when sheet.seen_by && :places::text[] then not sheet.hidden_from && :places::text[] else false end""";

    /** Whether the account's list shows the sheet; parameter places. */
    public static final String LISTED = "sheet.seen_by && :places::text[]";

    /**
     * The condition for one row of every sheet of a region, to count them; parameter places. Of a sheet whose unit is
     * changing it, those who may not read the changes get the figures of what was submitted.
     */
    public static final String ONE_ROW_EACH = """
            case when sheet.submitted then not sheet.hidden_from && :places::text[]
                 else not sheet.twofold or sheet.seen_by && :places::text[] end""";

    private static final String WHOLE_REGION = "*";

    private VisibilityKeys() {}

    /** Where the account works. */
    public static Set<String> of(Actor actor) {
        var keys = new TreeSet<String>();
        for (var role : actor.roles()) {
            keys.add(key(role, actor.unit()));
            keys.add(key(role, null));
        }
        return keys;
    }

    /** From where the sheet can be seen. */
    public static Set<String> seeing(SheetState state) {
        var keys = new TreeSet<String>();
        keys.addAll(seeingDrafts(state));
        keys.addAll(seeingSubmitted(state));
        return keys;
    }

    /** From where also that can be read which the unit wrote and did not submit. */
    public static Set<String> seeingDrafts(SheetState state) {
        return new TreeSet<>(Set.of(key(Role.AUDITOR, null), drafting(state.unit())));
    }

    /** From where the sheet can be read as it was last submitted. */
    public static Set<String> seeingSubmitted(SheetState state) {
        var keys = new TreeSet<String>();
        state.reached().forEach(stage -> keys.add(at(stage)));
        if (state.everRejected()) {
            keys.add(key(Role.PERFORMANCE_REVIEWER, null));
        }
        return keys;
    }

    /** Where the sheet waits to be worked on; null when it waits nowhere. */
    public static @Nullable String waiting(SheetState state) {
        var stage = state.stage();
        if (stage != null && state.amendment() == null) {
            return at(stage);
        }
        return stage != null || state.phase().isWithDrafter() ? drafting(state.unit()) : null;
    }

    /** Where a stage is answered for. */
    public static String at(Stage stage) {
        return key(stage.role(), stage.unit());
    }

    private static String drafting(UnitId unit) {
        return key(Role.DRAFTER, unit);
    }

    private static String key(Role role, @Nullable UnitId unit) {
        return role.name() + "@" + (unit == null ? WHOLE_REGION : unit.value());
    }
}
