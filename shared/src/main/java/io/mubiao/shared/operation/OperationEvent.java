package io.mubiao.shared.operation;

import org.jspecify.annotations.Nullable;

/**
 * What an administrator asked of the read models, in one stream for the whole installation. It is done within seconds by
 * a process of the query side. Who, when and from where stands in the metadata ({@link io.mubiao.shared.org.Trace}).
 */
public sealed interface OperationEvent {

    /** The identifier of the stream. */
    String STREAM = "operation";

    /** Make all read models anew beside those that answer. */
    record RebuildRequested(String reason) implements OperationEvent {}

    /** Drop what is in the making. */
    record RebuildAborted(String reason) implements OperationEvent {}

    /** Let what was made answer although it differs from what answered until then. */
    record RebuildAccepted(String reason) implements OperationEvent {}

    /**
     * Take in again what a projection could not take in.
     *
     * @param stream of which events; null: of all
     */
    record DeadLettersRetried(String projection, @Nullable String stream) implements OperationEvent {}

    /** Do without the rest of a stream in a read model, which is known from now on. */
    record DeadLettersSetAside(String projection, String stream, String reason) implements OperationEvent {}
}
