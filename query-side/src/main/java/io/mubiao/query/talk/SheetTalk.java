package io.mubiao.query.talk;

import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.UserId;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.talk.Addressee;
import io.mubiao.shared.talk.Audience;
import io.mubiao.shared.talk.NoteStatus;
import io.mubiao.shared.talk.TalkId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was said about a sheet, in the order of the store.
 *
 * @param reminding whether the caller may send a reminder now
 * @param audiences for whom the caller may make notes; empty: may not
 */
record SheetTalk(Reminding reminding, List<Audience> audiences, List<TalkEntry> entries) {

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
        REMINDER,
        /** 批注. */
        NOTE
    }

    /**
     * Something that was said.
     *
     * @param number 1 for what was said first
     * @param version the sheet's version when it was said
     * @param stage of which was reminded, in Chinese; null for a note
     * @param to who was reminded
     * @param note null for a reminder
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
            @Nullable String text,
            @Nullable TalkNote note) {}

    /**
     * A note at a cell, with everything that became of it.
     *
     * @param cellVersion the version of the sheet that was looked at
     * @param quote what stood in the cell then; null when nothing did, and for whoever may not read it
     * @param closed by whom and when it was resolved or withdrawn
     * @param possible what the caller may do with it: {@code answer}, {@code resolve}, {@code withdraw}
     */
    record TalkNote(
            String path,
            String label,
            long cellVersion,
            @Nullable String quote,
            Audience audience,
            NoteStatus status,
            List<TalkReply> answers,
            @Nullable TalkClosing closed,
            List<String> possible) {}

    /** What was answered. */
    record TalkReply(TalkId id, Instant at, Speaker by, String text) {}

    /** The end of a note. */
    record TalkClosing(Instant at, Speaker by) {}

    /** Who said it, with the names of that time. */
    record Speaker(UserId id, String name, Role role, String unitName) {}
}
