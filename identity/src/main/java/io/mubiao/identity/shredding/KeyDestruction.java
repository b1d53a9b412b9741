package io.mubiao.identity.shredding;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.UserId;
import io.mubiao.shared.platform.command.CommandDispatcher;
import io.mubiao.shared.platform.privacy.ShredKeys;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Destroys keys in the transaction of the event that says so: both happen or neither. */
@Component
class KeyDestruction {

    private final CommandDispatcher dispatcher;
    private final ShredKeys keys;
    private final JdbcClient jdbc;

    KeyDestruction(CommandDispatcher dispatcher, ShredKeys keys, JdbcClient jdbc) {
        this.dispatcher = dispatcher;
        this.keys = keys;
        this.jdbc = jdbc;
    }

    /** @return how many keys there were */
    int destroy(DestroyShredKeys command) {
        return dispatcher.handle(command, () -> {
            int destroyed = keys.destroy(accounts(command.actor(), command.account()), command.year());
            if (destroyed == 0) {
                throw new DomainException(ErrorCode.NOTHING_TO_DESTROY, command.year() + " 年没有可以销毁的密钥");
            }
            return destroyed;
        });
    }

    /** What the product did itself belongs to no region: its key is destroyed only by name, and not from every region. */
    private List<String> accounts(Actor actor, @Nullable UserId account) {
        if (account != null && account.equals(Actor.SYSTEM)) {
            return List.of(account.value());
        }
        var accounts = jdbc.sql("""
                        select id from identity.account
                        where region = :region and (:account::text is null or id = :account)
                        """)
                .param("region", actor.region())
                .param("account", account == null ? null : account.value())
                .query(String.class)
                .list();
        if (account != null && accounts.isEmpty()) {
            throw new DomainException(ErrorCode.ACCOUNT_NOT_FOUND, "没有账号 " + account.value());
        }
        return accounts;
    }
}
