package io.mubiao.identity.token;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.platform.command.Command;
import io.mubiao.shared.platform.command.InTransaction;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of the keys that sign tokens. */
sealed interface SigningKeyCommand extends Command<Void>, InTransaction {

    /** All keys of the installation have one history. */
    String STREAM = "signing-keys";

    Actor actor();

    @TargetAggregateIdentifier
    default String stream() {
        return STREAM;
    }

    /** Never: the first rotation begins the history. */
    @Override
    default DomainException notFound() {
        return conflict();
    }

    @Override
    default DomainException conflict() {
        return new DomainException(ErrorCode.STALE_VERSION, "另一名管理员刚刚更换了签名密钥");
    }

    /** Sign with this key from now on. */
    record RotateSigningKey(String key, Actor actor) implements SigningKeyCommand {}
}
