package io.mubiao.identity.notice;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * From which addresses people sign in. It is no event: it tells nothing about the account, and an address that was not
 * used for a year is forgotten.
 */
@Component
public class SignInPlaces {

    private final JdbcClient jdbc;

    SignInPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody signed in; a new address is told, except the very first, which there is nothing to compare with. */
    public void note(UserId account, String address) {
        jdbc.sql("delete from identity.sign_in_place where account = :account and last_at < now() - interval '1 year'")
                .param("account", account.value())
                .update();
        jdbc.sql("""
                        insert into identity.sign_in_place (account, address, first_at, last_at, told)
                        values (:account, :address, now(), now(),
                                exists (select from identity.sign_in_place where account = :account))
                        on conflict (account, address) do update set last_at = now()
                        """)
                .param("account", account.value())
                .param("address", address)
                .update();
    }

    /** The sign-ins from new places. */
    List<Notice> notices(Actor owner) {
        return jdbc.sql("select * from identity.sign_in_place where account = :account and told")
                .param("account", owner.id().value())
                .query((row, number) -> notice(owner, row))
                .list();
    }

    private static Notice notice(Actor owner, ResultSet row) throws SQLException {
        var address = row.getString("address");
        return new Notice(
                "place:" + address,
                NoticeKind.NEW_PLACE,
                row.getObject("first_at", OffsetDateTime.class).toInstant(),
                owner.id(),
                owner.name(),
                null,
                null,
                address);
    }
}
