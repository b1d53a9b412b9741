package io.mubiao.shared.library;

import io.mubiao.shared.library.LibraryEvent.IndicatorAccepted;
import io.mubiao.shared.library.LibraryEvent.IndicatorAdded;
import io.mubiao.shared.library.LibraryEvent.IndicatorDeclined;
import io.mubiao.shared.library.LibraryEvent.IndicatorDelivered;
import io.mubiao.shared.library.LibraryEvent.IndicatorProposed;
import io.mubiao.shared.library.LibraryEvent.IndicatorRetired;
import io.mubiao.shared.library.LibraryEvent.IndicatorRevised;
import io.mubiao.shared.org.Trace;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An indicator of the library as its events left it, for the side that decides and the side that shows.
 *
 * @param version the number of events so far: the ETag
 * @param unit who proposed it; null for what the performance office or the product brought
 * @param broughtBy the account that proposed or added it
 * @param reason what was said with the last change, if anything
 */
public record LibraryIndicator(
        LibraryIndicatorId id,
        long version,
        String region,
        @Nullable UnitId unit,
        UserId broughtBy,
        LibraryPhase phase,
        Scope scope,
        IndicatorDefinition definition,
        @Nullable String reason,
        Instant changedAt) {

    /** The indicator after its next event; {@code before} is null for the first. */
    public static LibraryIndicator after(@Nullable LibraryIndicator before, LibraryEvent event, Trace trace) {
        if (event instanceof IndicatorDelivered delivered) {
            return begun(event, delivered.region(), Scope.COMMON, delivered.definition(), trace);
        }
        if (event instanceof IndicatorAdded added) {
            return begun(event, added.region(), added.scope(), added.definition(), trace);
        }
        if (event instanceof IndicatorProposed proposed) {
            return begun(event, proposed.region(), Scope.UNIT, proposed.definition(), trace);
        }
        if (before == null) {
            throw new IllegalArgumentException("events of indicator " + event.indicator() + " do not start with it");
        }
        if (event instanceof IndicatorAccepted accepted) {
            return before.next(LibraryPhase.ACCEPTED, accepted.scope(), before.definition, null, trace);
        }
        if (event instanceof IndicatorDeclined declined) {
            return before.next(LibraryPhase.DECLINED, before.scope, before.definition, declined.reason(), trace);
        }
        if (event instanceof IndicatorRevised revised) {
            return before.next(before.phase, revised.scope(), revised.definition(), revised.reason(), trace);
        }
        if (event instanceof IndicatorRetired retired) {
            return before.next(LibraryPhase.RETIRED, before.scope, before.definition, retired.reason(), trace);
        }
        throw new IllegalStateException("unknown library event " + event);
    }

    private static LibraryIndicator begun(
            LibraryEvent event, String region, Scope scope, IndicatorDefinition definition, Trace trace) {
        var unit = event instanceof IndicatorProposed proposed ? proposed.unit() : null;
        return new LibraryIndicator(
                event.indicator(),
                1,
                region,
                unit,
                trace.actor(),
                unit == null ? LibraryPhase.ACCEPTED : LibraryPhase.PROPOSED,
                scope,
                definition,
                null,
                trace.at());
    }

    private LibraryIndicator next(
            LibraryPhase to, Scope forWhom, IndicatorDefinition says, @Nullable String because, Trace trace) {
        return new LibraryIndicator(id, version + 1, region, unit, broughtBy, to, forWhom, says, because, trace.at());
    }
}
