package io.mubiao.query.inbox;

import io.mubiao.query.inbox.Inbox.SheetNotice;
import io.mubiao.query.projection.ReadYourWrites;
import io.mubiao.query.replay.VisibilityKeys;
import io.mubiao.query.sheettable.SheetNoticeKind;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads an inbox. Nobody is told of a sheet that he may not see now, of what he did himself, or to act on what others
 * have done meanwhile.
 */
@Component
class InboxReader {

    /** What is older is in the history of the sheet; what waits is told however old it is. */
    private static final Duration KEPT = Duration.ofDays(90);

    private static final int COUNTED = 100;

    /** What waits for the account, however long. */
    private static final String WAITING = """
            select came.sheet, came.version, came.sheet::text as stream, came.kind, came.at, came.actor, came.name,
                   came.stage
            from read_model.sheet waiting
            join read_model.sheet_arrival came on came.sheet = waiting.id and came.place = waiting.turn
            where waiting.region = :region and waiting.turn = any(:places::text[])
              and not :account = any(waiting.barred) and waiting.waiting_since <= came.at
            """;

    /** What became of sheets that the account wrote. */
    private static final String NEWS = """
            select news.sheet, news.version, news.sheet::text, news.kind, news.at, news.actor, news.name, news.stage
            from read_model.sheet_notice news
            where news.account = :account and news.at > :since::timestamptz
            """;

    /** What was said: to format with a further join, an audience and a condition. */
    private static final String SAID = """
            select said.sheet, said.number, 'talk/' || said.sheet, said.kind, said.at, said.actor, said.name, null
            from read_model.talk_notice said
            join read_model.sheet about on about.id = said.sheet and not about.submitted
            %s
            where said.audience = %s and said.at > :since::timestamptz and not said.closed
              and not (said.reviewers_only and about.unit is not distinct from :drafts::text)
              and %s
            """;

    /** Whether the account could act now on the sheet about which something was said. */
    private static final String ITS_TURN = """
            about.turn = any(:places::text[]) and not :account = any(about.barred)""";

    private static final String REPLIES = SAID.formatted("", ":account", "said.kind <> 'REMINDED'");
    private static final String REMINDERS =
            SAID.formatted("", ":account", "said.kind = 'REMINDED' and about.waiting_since <= said.at and " + ITS_TURN);
    private static final String NOTES_OF_OWN = SAID.formatted(
            "join read_model.acted acted on acted.sheet = said.sheet and acted.account = :account",
            ":everybody",
            "true");
    private static final String NOTES_TO_DECIDE_WITH = SAID.formatted("", ":everybody", ITS_TURN);

    private static final String TOLD =
            String.join("union all\n", WAITING, NEWS, REPLIES, REMINDERS, NOTES_OF_OWN, NOTES_TO_DECIDE_WITH);

    /** The same with id, project and read_at; one row for each reason to be told. */
    private static final String NOTICES = """
            select event.global_index as id, told.*, sheet.project, marked.read_at
            from (%s) told
            join read_model.sheet sheet on sheet.id = told.sheet and %s
            join event_store.domain_event event
                 on event.aggregate_id = told.stream and event.sequence_number = told.version - 1
            left join write_model.inbox_read marked
                 on marked.account = :account and marked.event = event.global_index
            where told.actor <> :account
            """.formatted(TOLD, VisibilityKeys.VISIBLE);

    private static final String PAGE = """
            select distinct on (notice.id) notice.* from (%s) notice
            where (:cursor::bigint is null or notice.id < :cursor)
              and (not :unread or notice.read_at is null)
              and (:kinds::text[] is null or notice.kind = any(:kinds::text[]))
            order by notice.id desc
            limit :limit
            """.formatted(NOTICES);

    private static final String UNREAD = """
            select count(*)
            from (select distinct notice.id from (%s) notice where notice.read_at is null limit :limit) unread
            """.formatted(NOTICES);

    private final JdbcClient jdbc;
    private final ReadYourWrites readYourWrites;

    InboxReader(JdbcClient jdbc, ReadYourWrites readYourWrites) {
        this.jdbc = jdbc;
        this.readYourWrites = readYourWrites;
    }

    @Transactional(readOnly = true)
    public Inbox read(Actor actor, InboxRequest request, Instant now) {
        readYourWrites.areShown("read_model.sheet", request.sheet(), request.atLeast());
        // as for the lists: a plan for any place would read as much for one unit as for the whole region
        jdbc.sql("set local plan_cache_mode = force_custom_plan").update();
        var size = request.pageSize();
        var kinds = request.kind();
        var notices = ask(PAGE, actor, now)
                .param("cursor", request.cursor())
                .param("unread", Boolean.TRUE.equals(request.unread()))
                .param(
                        "kinds",
                        kinds == null || kinds.isEmpty()
                                ? null
                                : kinds.stream().map(Enum::name).toArray(String[]::new))
                .param("limit", size + 1)
                .query((row, number) -> notice(row))
                .list();
        var isLast = notices.size() <= size;
        var page = isLast ? notices : notices.subList(0, size);
        return new Inbox(List.copyOf(page), isLast ? null : page.get(size - 1).id(), unread(actor, now));
    }

    private int unread(Actor actor, Instant now) {
        return ask(UNREAD, actor, now)
                .param("limit", COUNTED)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec ask(String sql, Actor actor, Instant now) {
        return jdbc.sql(sql)
                .param("account", actor.id().value())
                .param("region", actor.region())
                .param("places", VisibilityKeys.of(actor).toArray(String[]::new))
                .param("drafts", actor.has(Role.DRAFTER) ? actor.unit().value() : null)
                .param("everybody", InboxProjection.WHOEVER_WORKS_ON_IT)
                .param("since", now.minus(KEPT).toString());
    }

    private static SheetNotice notice(ResultSet row) throws SQLException {
        var kind = SheetNoticeKind.valueOf(row.getString("kind"));
        var project = row.getString("project");
        var name = row.getString("name");
        var stage = row.getString("stage");
        return new SheetNotice(
                row.getLong("id"),
                kind,
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("sheet", UUID.class),
                project,
                new UserId(row.getString("actor")),
                name,
                stage,
                NoticeWords.of(kind, project, name, stage),
                instant(row.getObject("read_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
