package io.mubiao.query.library;

import io.mubiao.query.replay.UnitNames;
import io.mubiao.shared.library.IndicatorDefinition;
import io.mubiao.shared.library.LibraryAction;
import io.mubiao.shared.library.LibraryIndicator;
import io.mubiao.shared.library.LibraryIndicatorId;
import io.mubiao.shared.library.LibraryPhase;
import io.mubiao.shared.library.LibraryRules;
import io.mubiao.shared.library.Scope;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.UnitId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An indicator of the library.
 *
 * @param industry the trade that an INDUSTRY indicator is meant for
 * @param proposingUnit null for what the performance office or the product brought
 * @param reason what was said with the last change
 * @param uses how many sheets in force use an indicator of this name
 * @param valuesSeen the most frequent values on these sheets
 * @param possible the verbs that the caller may send now
 */
record LibraryItem(
        LibraryIndicatorId id,
        long version,
        LibraryPhase state,
        Scope.Kind scope,
        @Nullable String industry,
        @Nullable ProposingUnit proposingUnit,
        IndicatorDefinition definition,
        @Nullable String reason,
        Instant changedAt,
        long uses,
        List<SeenValue> valuesSeen,
        List<String> possible) {

    /** The unit that asked for the indicator. */
    record ProposingUnit(UnitId id, String name) {}

    /** @param sheets how many sheets in force print it */
    record SeenValue(String value, long sheets) {}

    static LibraryItem of(
            LibraryIndicator indicator, UnitNames.Naming names, long uses, List<SeenValue> seen, Actor to) {
        var unit = indicator.unit();
        return new LibraryItem(
                indicator.id(),
                indicator.version(),
                indicator.phase(),
                indicator.scope().kind(),
                indicator.scope().industry(),
                unit == null ? null : new ProposingUnit(unit, names.of(unit)),
                indicator.definition(),
                indicator.reason(),
                indicator.changedAt(),
                uses,
                seen,
                LibraryRules.possible(indicator, to).stream()
                        .map(LibraryAction::verb)
                        .toList());
    }
}
