package io.mubiao.shared.platform;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * What the command at hand takes for granted because this process remembers it: how many events certain streams have.
 * Its events are appended only if that is still so; otherwise it fails like one that came second.
 */
public final class Premises {

    private static final String KEY = Premises.class.getName();

    private final Set<Premise> premises = new LinkedHashSet<>();

    private Premises() {}

    /** @param events how many the stream is remembered to have, 0 for one that does not exist */
    record Premise(String stream, long events) {}

    /** Of the command that this thread handles. */
    public static Premises current() {
        return CurrentUnitOfWork.get().getOrComputeResource(KEY, key -> new Premises());
    }

    /** Those of the current command; none outside of commands. */
    static List<Premise> toCheck() {
        return CurrentUnitOfWork.isStarted() ? List.copyOf(current().premises) : List.of();
    }

    public void add(String stream, long events) {
        premises.add(new Premise(stream, events));
    }
}
