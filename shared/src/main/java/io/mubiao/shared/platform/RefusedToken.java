package io.mubiao.shared.platform;

import io.mubiao.shared.problem.DomainException;
import org.springframework.security.core.AuthenticationException;

/** A token that was made properly and yet is not believed, and why, in the words of a refusal. */
final class RefusedToken extends AuthenticationException {

    private final transient DomainException refusal;

    RefusedToken(DomainException refusal) {
        super(refusal.detail());
        this.refusal = refusal;
    }

    DomainException refusal() {
        return refusal;
    }
}
