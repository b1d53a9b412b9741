package io.mubiao.identity.signin;

import io.mubiao.identity.account.AccountCommand.LockAccount;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.UserId;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Slows the guessing of passwords down. Names that no account has leave no trace. */
@Component
class LockOut {

    static final int TOLERATED_FAILURES = 5;

    private final JdbcClient jdbc;
    private final CommandGateway commands;

    LockOut(JdbcClient jdbc, CommandGateway commands) {
        this.jdbc = jdbc;
        this.commands = commands;
    }

    private record Count(int failures, String region) {}

    /** Counts a wrong password; the fifth in a row locks the account for a quarter of an hour. */
    @Transactional
    void failed(UserId account) {
        jdbc.sql("""
                        update identity.credential c
                        set failures = case when failures + 1 < :tolerated then failures + 1 else 0 end,
                            locked_until = case when failures + 1 < :tolerated then locked_until
                                                else now() + interval '15 minutes' end
                        from identity.account a
                        where c.account = :account and a.id = c.account and a.status = 'ACTIVE'
                          and (locked_until is null or locked_until < now())
                        returning c.failures, a.region
                        """)
                .param("tolerated", TOLERATED_FAILURES)
                .param("account", account.value())
                .query(Count.class)
                .optional()
                .filter(count -> count.failures() == 0)
                .ifPresent(count -> commands.sendAndWait(
                        new LockAccount(account, TOLERATED_FAILURES, Actor.system(count.region()))));
    }

    void succeeded(UserId account) {
        jdbc.sql("update identity.credential set failures = 0 where account = :account and failures > 0")
                .param("account", account.value())
                .update();
    }

    boolean isLocked(UserId account) {
        return jdbc.sql("""
                        select exists (select from identity.credential
                                       where account = :account and locked_until > now())
                        """)
                .param("account", account.value())
                .query(Boolean.class)
                .single();
    }
}
