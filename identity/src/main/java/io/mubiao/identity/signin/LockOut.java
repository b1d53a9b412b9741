package io.mubiao.identity.signin;

import io.mubiao.identity.IdentityConfiguration;
import io.mubiao.identity.account.AccountCommand.LockAccount;
import io.mubiao.shared.org.AccountEvent.PasswordChanged;
import io.mubiao.shared.org.AccountEvent.PasswordReset;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.UserId;
import io.mubiao.shared.platform.command.CommandDispatcher;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows the guessing of passwords down without keeping the owner out: an account is closed to the address that guesses,
 * and to all strange ones only when very many guess; a device that the account knows is never asked to wait. Names that
 * no account has leave no trace.
 */
@Component
@ProcessingGroup(IdentityConfiguration.AT_ONCE)
class LockOut {

    /** From one address. */
    static final int TOLERATED_FAILURES = 5;

    /** From all addresses together, within the quarter of an hour. */
    static final int TOLERATED_FAILURES_OF_ALL = 50;

    /** Where somebody is who holds a token of the account: no address, and no stranger's business. */
    private static final String SIGNED_IN = "signed in";

    private final JdbcClient jdbc;
    private final CommandDispatcher dispatcher;
    private final KnownDevices devices;

    LockOut(JdbcClient jdbc, CommandDispatcher dispatcher, KnownDevices devices) {
        this.jdbc = jdbc;
        this.dispatcher = dispatcher;
        this.devices = devices;
    }

    @EventHandler
    void on(PasswordReset event) {
        forgive(event.account());
    }

    @EventHandler
    void on(PasswordChanged event) {
        forgive(event.account());
    }

    boolean refuses(UserId account, SignInPlace place) {
        return isClosed(account, place.address(), TOLERATED_FAILURES_OF_ALL) && !devices.isKnown(account, place);
    }

    boolean refusesSignedIn(UserId account) {
        return isClosed(account, SIGNED_IN, Integer.MAX_VALUE);
    }

    /** Counts a wrong password; the fifth in a row closes the account to the address for a quarter of an hour. */
    @Transactional
    void failed(UserId account, SignInPlace place) {
        if (devices.isKnown(account, place)) {
            devices.failed(account, place);
        } else if (!isClosed(account, place.address(), TOLERATED_FAILURES_OF_ALL)) {
            count(account, place.address());
        }
    }

    /** Counts a wrong password of somebody who holds a token. */
    @Transactional
    void failedSignedIn(UserId account) {
        if (!refusesSignedIn(account)) {
            count(account, SIGNED_IN);
        }
    }

    void succeeded(UserId account, SignInPlace place) {
        jdbc.sql("delete from identity.failed_sign_in where account = :account and address = :address")
                .param("account", account.value())
                .param("address", place.address())
                .update();
    }

    private record Count(int failures, String region) {}

    private void count(UserId account, String address) {
        jdbc.sql("delete from identity.failed_sign_in where last_at < now() - interval '15 minutes'")
                .update();
        jdbc.sql("""
                        with failed as (
                            insert into identity.failed_sign_in as before (account, address, failures, last_at)
                            select id, :address, 1, now() from identity.account where id = :account and status = 'ACTIVE'
                            on conflict (account, address)
                                do update set failures = before.failures + 1, last_at = now()
                            returning account, failures)
                        select failed.failures, account.region
                        from failed join identity.account on account.id = failed.account
                        """)
                .param("account", account.value())
                .param("address", address)
                .query(Count.class)
                .optional()
                .filter(count -> count.failures() == TOLERATED_FAILURES)
                .ifPresent(count ->
                        dispatcher.handle(new LockAccount(account, TOLERATED_FAILURES, Actor.system(count.region()))));
    }

    private boolean isClosed(UserId account, String address, int toleratedOfAll) {
        return jdbc.sql("""
                        select coalesce(sum(failures), 0) >= :ofAll
                               or coalesce(max(failures) filter (where address = :address), 0) >= :tolerated
                        from identity.failed_sign_in
                        where account = :account and last_at > now() - interval '15 minutes'
                        """)
                .param("account", account.value())
                .param("address", address)
                .param("tolerated", TOLERATED_FAILURES)
                .param("ofAll", toleratedOfAll)
                .query(Boolean.class)
                .single();
    }

    private void forgive(UserId account) {
        jdbc.sql("delete from identity.failed_sign_in where account = :account")
                .param("account", account.value())
                .update();
    }
}
