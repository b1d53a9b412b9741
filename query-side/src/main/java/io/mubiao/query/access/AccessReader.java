package io.mubiao.query.access;

import io.mubiao.query.export.Pages;
import io.mubiao.shared.platform.journal.AccessAction;
import io.mubiao.shared.platform.journal.AccessOutcome;
import io.mubiao.shared.text.GivenText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the access journal, the newest entries first. Entries of nobody's, such as sign-ins under names that no account
 * has, are those of the installation and shown in its own region only: what was typed there may be a person's name.
 */
@Component
class AccessReader {

    private static final int STREAMED_AT_ONCE = 500;

    private static final String ENTRIES = """
            select * from journal.access_entry
            where (at, id) < (:at, :id) and at <= :at and at >= :from and at < :to
              and (region = :region or :installation and region is null)
              and (:account::text is null or account = :account)
              and (:actions::text[] is null or action = any(:actions::text[]))
              and (:outcome::text is null or outcome = :outcome)
              and (:address::text is null or address = :address)
              and (:sheet::uuid is null or sheet = :sheet::uuid)
            order by at desc, id desc
            limit :limit
            """;

    private final JdbcClient jdbc;
    private final String installation;

    AccessReader(JdbcClient jdbc, @Value("${mubiao.region}") String installation) {
        this.jdbc = jdbc;
        this.installation = installation;
    }

    @Transactional(readOnly = true)
    AccessPage page(FindAccess query) {
        var size = query.request().pageSize();
        var items = page(query, AccessCursor.of(query.request().cursor()), size + 1);
        if (items.size() <= size) {
            return new AccessPage(items, null);
        }
        var shown = items.subList(0, size);
        return new AccessPage(shown, shown.get(size - 1).cursor().toString());
    }

    /** All entries that match, a page at a time as they are asked for: between pages no transaction is open. */
    Stream<AccessItem> all(FindAccess query) {
        return Pages.of(
                STREAMED_AT_ONCE,
                page(query, AccessCursor.of(query.request().cursor()), STREAMED_AT_ONCE),
                last -> page(query, last.cursor(), STREAMED_AT_ONCE));
    }

    private List<AccessItem> page(FindAccess query, AccessCursor behind, int limit) {
        var request = query.request();
        var actions = request.action();
        return jdbc.sql(ENTRIES)
                .param("at", behind.at().atOffset(ZoneOffset.UTC))
                .param("id", behind.id())
                .param("from", request.time().from())
                .param("to", request.time().to())
                .param("region", query.region())
                .param("installation", query.region().equals(installation))
                .param("account", GivenText.orNull(request.account()))
                .param(
                        "actions",
                        actions == null || actions.isEmpty()
                                ? null
                                : actions.stream().map(Enum::name).toArray(String[]::new))
                .param(
                        "outcome",
                        request.outcome() == null ? null : request.outcome().name())
                .param("address", GivenText.orNull(request.address()))
                .param("sheet", request.sheet() == null ? null : request.sheet().toString())
                .param("limit", limit)
                .query((row, number) -> item(row))
                .list();
    }

    private static AccessItem item(ResultSet row) throws SQLException {
        return new AccessItem(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                AccessAction.valueOf(row.getString("action")),
                AccessOutcome.valueOf(row.getString("outcome")),
                row.getString("reason"),
                row.getInt("status"),
                row.getString("account"),
                row.getString("name"),
                row.getString("unit"),
                row.getString("credential"),
                row.getString("address"),
                row.getString("node"),
                row.getString("request_id"),
                row.getString("method"),
                row.getString("path"),
                row.getObject("sheet", UUID.class),
                row.getString("target"),
                row.getString("parameters"));
    }
}
