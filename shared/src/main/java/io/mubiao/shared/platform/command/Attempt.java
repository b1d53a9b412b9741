package io.mubiao.shared.platform.command;

import io.mubiao.shared.platform.Premises;
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
    private boolean recalled;
    private boolean appends;
    private @Nullable Long loadedVersion;

    private Attempt(boolean mayRecall) {
        this.mayRecall = mayRecall;
    }

    static Attempt fromMemory() {
        return new Attempt(true);
    }

    static Attempt fromStoredEvents() {
        return new Attempt(false);
    }

    /** The attempt at hand; one from stored events for whatever did not come through the {@link CommandDispatcher}. */
    static Attempt current() {
        var metaData = CurrentUnitOfWork.isStarted()
                ? CurrentUnitOfWork.get().getMessage().getMetaData()
                : MetaData.emptyInstance();
        return (Attempt) Objects.requireNonNullElseGet(metaData.get(KEY), Attempt::fromStoredEvents);
    }

    Map<String, Attempt> asMetaData() {
        return Map.of(KEY, this);
    }

    boolean mayRecall() {
        return mayRecall;
    }

    /**
     * Something remembered is taken for granted.
     *
     * @param events how many events its stream is remembered to have
     */
    void recalled(String stream, long events) {
        recalled = true;
        Premises.current().add(stream, events);
    }

    /** @param version of the aggregate before it decides; null for a new one */
    void loaded(@Nullable Long version) {
        loadedVersion = version;
    }

    /** @param version of the aggregate after it decided */
    void decided(@Nullable Long version) {
        appends = !Objects.equals(version, loadedVersion);
    }

    /** Whether a refusal holds: nothing was remembered. */
    boolean restsOnStoredEvents() {
        return !recalled;
    }

    /** Whether an answer holds: nothing was remembered, or the append was checked. */
    boolean isConfirmed() {
        return !recalled || appends;
    }
}
