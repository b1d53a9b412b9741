package io.mubiao.command;

import java.util.Map;
import java.util.Objects;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * One try at deciding a command. What this process remembers may be older than what is stored, and only an append is
 * checked against the store: an attempt that recalled something and appended nothing has decided nothing. Belongs to
 * the thread that decides.
 */
final class Attempt {

    private static final String KEY = "attempt";

    private final boolean mayRecall;
    private @Nullable Long recalledVersion;
    private boolean appends;

    private Attempt(boolean mayRecall) {
        this.mayRecall = mayRecall;
    }

    static Attempt fromMemory() {
        return new Attempt(true);
    }

    static Attempt fromStoredEvents() {
        return new Attempt(false);
    }

    /** The attempt at hand; one from stored events for a command that did not come through the {@link CommandDesk}. */
    static Attempt current() {
        var metaData =
                CurrentUnitOfWork.map(work -> work.getMessage().getMetaData()).orElseGet(MetaData::emptyInstance);
        return (Attempt) Objects.requireNonNullElseGet(metaData.get(KEY), Attempt::fromStoredEvents);
    }

    Map<String, Attempt> asMetaData() {
        return Map.of(KEY, this);
    }

    boolean mayRecall() {
        return mayRecall;
    }

    /** The state at hand was remembered. */
    void recalled(@Nullable Long version) {
        recalledVersion = version;
    }

    /** The state at hand is about to be stored. */
    void saved(@Nullable Long version) {
        appends = !Objects.equals(version, recalledVersion);
    }

    /** Whether a refusal holds: nothing was remembered. */
    boolean restsOnStoredEvents() {
        return recalledVersion == null;
    }

    /** Whether an answer holds: nothing was remembered, or the unique key has agreed. */
    boolean isConfirmed() {
        return restsOnStoredEvents() || appends;
    }
}
