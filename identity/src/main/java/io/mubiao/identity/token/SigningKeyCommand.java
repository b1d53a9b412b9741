package io.mubiao.identity.token;

import io.mubiao.shared.org.Actor;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of the keys that sign tokens. */
sealed interface SigningKeyCommand {

    /** All keys of the installation have one history. */
    String STREAM = "signing-keys";

    Actor actor();

    @TargetAggregateIdentifier
    default String stream() {
        return STREAM;
    }

    /** Sign with this key from now on. */
    record RotateSigningKey(String key, Actor actor) implements SigningKeyCommand {}
}
