package io.mubiao.query.talk;

import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.UserId;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.talk.Addressee;
import io.mubiao.shared.talk.TalkId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was said about a sheet, in the order of the store.
 *
 * @param reminding whether the caller may send a reminder now
 */
record SheetTalk(Reminding reminding, List<TalkEntry> entries) {

    /**
     * May I remind?
     *
     * @param to whom it would reach
     * @param code why not; null if one may
     */
    record Reminding(
            boolean allowed,
            @Nullable ErrorCode code,
            @Nullable String detail,
            List<Addressee> to) {}

    /** What kind of thing was said. */
    enum Kind {
        /** 催办. */
        REMINDER
    }

    /**
     * Something that was said.
     *
     * @param number 1 for what was said first
     * @param version the sheet's version when it was said
     * @param stage at which the sheet was then, in Chinese
     */
    record TalkEntry(
            Kind kind,
            TalkId id,
            long number,
            long version,
            Instant at,
            Speaker by,
            @Nullable String stage,
            List<Addressee> to,
            @Nullable String text) {}

    /** Who said it, with the names of that time. */
    record Speaker(UserId id, String name, Role role, String unitName) {}
}
