package io.mubiao.identity.shredding;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.UserId;
import io.mubiao.shared.platform.command.Command;
import io.mubiao.shared.platform.command.InTransaction;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Make it impossible for ever to read where requests of a year came from.
 *
 * @param account whose; null: of every account of the actor's region
 */
record DestroyShredKeys(int year, @Nullable UserId account, String reason, Actor actor)
        implements Command<Void>, InTransaction {

    /** All keys of the installation have one history. */
    static final String STREAM = "shredding";

    @TargetAggregateIdentifier
    String stream() {
        return STREAM;
    }

    /** Never: the first destruction begins the history. */
    @Override
    public DomainException notFound() {
        return conflict();
    }

    @Override
    public DomainException conflict() {
        return new DomainException(ErrorCode.STALE_VERSION, "另一名管理员刚刚销毁了密钥，请重试");
    }
}
