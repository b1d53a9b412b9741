package io.mubiao.shared.org;

import org.jspecify.annotations.Nullable;

/** What can happen to the keys with which events say where requests came from. No event carries a key. */
public sealed interface ShreddingEvent {

    /**
     * Where requests of a year came from can never be read again.
     *
     * @param year of the events
     * @param account whose; null: of every account of the region
     */
    record ShredKeysDestroyed(int year, @Nullable UserId account, String reason) implements ShreddingEvent {}
}
