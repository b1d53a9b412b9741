package io.mubiao.shared.library;

import io.mubiao.shared.org.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to an indicator of the library, in the order of its life. Who, when and from where stands in the
 * metadata ({@link io.mubiao.shared.org.Trace}).
 */
public sealed interface LibraryEvent {

    LibraryIndicatorId indicator();

    /** The product brought the indicator along; {@code delivery} names the list that it stands in. */
    record IndicatorDelivered(
            LibraryIndicatorId indicator, String region, String delivery, IndicatorDefinition definition)
            implements LibraryEvent {}

    /** The performance office entered an indicator. */
    record IndicatorAdded(LibraryIndicatorId indicator, String region, Scope scope, IndicatorDefinition definition)
            implements LibraryEvent {}

    /** A unit asked for an indicator of its own. */
    record IndicatorProposed(LibraryIndicatorId indicator, String region, UnitId unit, IndicatorDefinition definition)
            implements LibraryEvent {}

    /** The performance office took a proposal into the library, for those in {@code scope}. */
    record IndicatorAccepted(LibraryIndicatorId indicator, Scope scope) implements LibraryEvent {}

    /** The performance office did not take a proposal into the library. */
    record IndicatorDeclined(LibraryIndicatorId indicator, String reason) implements LibraryEvent {}

    /** The performance office changed what an indicator says or whom it is meant for; both as they are now. */
    record IndicatorRevised(
            LibraryIndicatorId indicator,
            Scope scope,
            IndicatorDefinition definition,
            @Nullable String reason) implements LibraryEvent {}

    /** The indicator is offered no more; sheets that use it keep it. */
    record IndicatorRetired(
            LibraryIndicatorId indicator, @Nullable String reason) implements LibraryEvent {}
}
