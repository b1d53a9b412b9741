package io.mubiao.command.library;

import io.mubiao.shared.library.LibraryIndicator;
import io.mubiao.shared.library.LibraryIndicatorId;
import io.mubiao.shared.library.LibraryPhase;

/**
 * Where an indicator stands after a command.
 *
 * @param version to be sent as {@code If-Match} with the next command
 */
record LibraryStanding(LibraryIndicatorId id, long version, LibraryPhase state) {

    static LibraryStanding of(LibraryIndicator indicator) {
        return new LibraryStanding(indicator.id(), indicator.version(), indicator.phase());
    }

    /** Where the indicator stood when it was just begun. */
    static LibraryStanding begun(LibraryIndicator indicator) {
        var state = indicator.unit() == null ? LibraryPhase.ACCEPTED : LibraryPhase.PROPOSED;
        return new LibraryStanding(indicator.id(), 1, state);
    }
}
