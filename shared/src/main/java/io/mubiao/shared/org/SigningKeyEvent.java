package io.mubiao.shared.org;

import org.jspecify.annotations.Nullable;

/** What can happen to the keys that sign tokens. No event carries a private key. */
public sealed interface SigningKeyEvent {

    /**
     * Tokens are signed with another key from now on.
     *
     * @param key the id of the new key, {@code kid} of its tokens
     * @param replaced the id of the key before; null for the very first
     */
    record SigningKeyRotated(String key, @Nullable String replaced) implements SigningKeyEvent {}
}
