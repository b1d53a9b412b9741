package io.mubiao.command.library;

import io.mubiao.shared.library.LibraryIndicator;
import io.mubiao.shared.library.LibraryIndicatorId;
import io.mubiao.shared.library.LibraryPhase;

/**
 * The version that a command led to, and the state of the indicator in it.
 *
 * @param version to be sent as {@code If-Match} with the next command
 */
record IndicatorVersion(LibraryIndicatorId id, long version, LibraryPhase state) {

    static IndicatorVersion of(LibraryIndicator indicator) {
        return new IndicatorVersion(indicator.id(), indicator.version(), indicator.phase());
    }

    /** The first version of an indicator. */
    static IndicatorVersion begun(LibraryIndicator indicator) {
        var state = indicator.unit() == null ? LibraryPhase.ACCEPTED : LibraryPhase.PROPOSED;
        return new IndicatorVersion(indicator.id(), 1, state);
    }
}
