package io.mubiao.command.intake.source;

import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;

/** Why a document is not read. */
final class Refusal {

    private Refusal() {}

    static DomainException unreadable(String detail) {
        return new DomainException(ErrorCode.UNREADABLE_DOCUMENT, detail);
    }

    static DomainException tooLarge(String detail) {
        return new DomainException(ErrorCode.TOO_LARGE, detail);
    }
}
