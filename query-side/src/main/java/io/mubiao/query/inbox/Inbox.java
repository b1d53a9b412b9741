package io.mubiao.query.inbox;

import io.mubiao.query.sheettable.SheetNoticeKind;
import io.mubiao.shared.org.UserId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happened that concerns an account, newest first.
 *
 * @param next where the next page begins; null on the last
 * @param unread how many are not read, whatever is looked for; counted up to a hundred
 */
record Inbox(List<SheetNotice> items, @Nullable Long next, int unread) {

    /**
     * A notice says what happened and never what the sheet says.
     *
     * @param id position of the event
     * @param project name of the project
     * @param by who did it
     * @param stage in Chinese: of ARRIVED, where the sheet has come; else where it was; null outside of review
     * @param text the notice as a Chinese sentence
     * @param readAt when it was marked as read; null: it was not
     */
    record SheetNotice(
            long id,
            SheetNoticeKind kind,
            Instant at,
            UUID sheet,
            String project,
            UserId by,
            String name,
            @Nullable String stage,
            String text,
            @Nullable Instant readAt) {}
}
