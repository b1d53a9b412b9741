package io.mubiao.shared.platform;

import io.mubiao.shared.org.AccountEvent;
import io.mubiao.shared.org.UnitEvent;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.common.Registration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps {@link PresentAccounts} up to date: looks several times a second for what other processes appended, and at once
 * when a transaction of this process has committed. Not LISTEN, because NOTIFY makes commits queue up.
 */
final class AccountWatch implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(AccountWatch.class);
    private static final Duration INTERVAL = Duration.ofMillis(200);

    private final PresentAccounts accounts;
    private final EventStore events;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(new AxonThreadFactory("account-watch"));
    private @Nullable Registration subscription;

    AccountWatch(PresentAccounts accounts, EventStore events) {
        this.accounts = accounts;
        this.events = events;
    }

    /** A process that cannot read the accounts does not start. */
    void start() {
        accounts.refresh();
        subscription = events.subscribe(this::appended);
        thread.scheduleWithFixedDelay(this::look, INTERVAL.toMillis(), INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            accounts.refresh();
        } catch (RuntimeException e) {
            // an exception that leaves this method would end the watch for good
            log.warn("the events of accounts were not looked at: {}", e.toString());
        }
    }

    private void appended(List<? extends EventMessage<?>> messages) {
        if (messages.stream().map(EventMessage::getPayload).anyMatch(AccountWatch::concernsAccounts)) {
            afterCommit();
        }
    }

    private static boolean concernsAccounts(Object event) {
        return event instanceof AccountEvent || event instanceof UnitEvent;
    }

    /** The answer to a request that took rights away comes when they are gone. */
    private void afterCommit() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    look();
                }
            });
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
        if (subscription != null) {
            subscription.cancel();
        }
    }
}
