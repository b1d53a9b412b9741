package io.mubiao.identity.account;

import io.mubiao.identity.account.AccountEntry.AdminProposal;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Shows administrators the accounts of their region. */
@Component
class AccountList {

    private static final String COLUMNS = """
            select a.*, u.name as unit_name, p.name as proposer_name, coalesce(c.must_change, false) as must_change,
                   (select max(last_at) + interval '15 minutes' from identity.failed_sign_in failed
                    where failed.account = a.id and failed.failures >= 5
                      and last_at > now() - interval '15 minutes') as locked_until
            from identity.account a
            join identity.unit u on u.id = a.unit
            left join identity.credential c on c.account = a.id
            left join identity.account p on p.id = a.admin_proposer
            """;

    private static final int MOST_PROPOSALS = 100;

    private final JdbcClient jdbc;

    AccountList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What to look for; absent parts match everything.
     *
     * @param q part of the user name or of the person's name
     */
    record Filter(
            @Nullable String q,
            @Nullable String unit,
            @Nullable Role role,
            @Nullable AccountStatus status) {}

    /** Accounts elsewhere and accounts that do not exist answer alike. */
    AccountEntry seen(UserId account, String region) {
        if (!account.value().matches(AccountRequest.USER_NAME)) {
            throw AccountCommand.notFound(account);
        }
        return jdbc.sql(COLUMNS + "where a.id = :id and a.region = :region")
                .param("id", account.value())
                .param("region", region)
                .query(AccountList::entry)
                .optional()
                .orElseThrow(() -> AccountCommand.notFound(account));
    }

    /** Matching accounts by user name, those after {@code after}; one more than asked for tells that there are more. */
    List<AccountEntry> list(String region, Filter filter, String after, int size) {
        return jdbc.sql(COLUMNS + """
                        where a.region = :region and a.id > :after
                          and (cast(:q as text) is null
                               or position(lower(:q) in a.id) > 0 or position(:q in a.name) > 0)
                          and (cast(:unit as text) is null or a.unit = :unit)
                          and (cast(:role as text) is null or :role = any(a.roles))
                          and (cast(:status as text) is null or a.status = :status)
                        order by a.id
                        limit :size + 1
                        """)
                .param("region", region)
                .param("after", after)
                .param("q", filter.q())
                .param("unit", filter.unit())
                .param("role", filter.role() == null ? null : filter.role().name())
                .param(
                        "status",
                        filter.status() == null ? null : filter.status().name())
                .param("size", size)
                .query(AccountList::entry)
                .list();
    }

    /** Who waits for a second administrator's consent to become one, the oldest proposal first. */
    List<AccountEntry> proposedAsAdmin(String region) {
        return jdbc.sql(COLUMNS + """
                        where a.region = :region and a.admin_proposer is not null
                        order by a.admin_proposed_at
                        limit :most
                        """)
                .param("region", region)
                .param("most", MOST_PROPOSALS)
                .query(AccountList::entry)
                .list();
    }

    private static AccountEntry entry(ResultSet row, int number) throws SQLException {
        return new AccountEntry(
                new UserId(row.getString("id")),
                row.getString("name"),
                new UnitId(row.getString("unit")),
                row.getString("unit_name"),
                row.getString("region"),
                Stream.of((String[]) row.getArray("roles").getArray())
                        .map(Role::valueOf)
                        .sorted()
                        .toList(),
                AccountStatus.valueOf(row.getString("status")),
                row.getBoolean("must_change"),
                instant(row.getObject("locked_until", OffsetDateTime.class)),
                proposal(row),
                row.getLong("version"));
    }

    private static @Nullable AdminProposal proposal(ResultSet row) throws SQLException {
        var proposer = row.getString("admin_proposer");
        return proposer == null
                ? null
                : new AdminProposal(
                        new UserId(proposer),
                        row.getString("proposer_name"),
                        row.getObject("admin_proposed_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
