package io.mubiao.command.library;

import io.mubiao.shared.platform.command.CommandDispatcher;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import org.springframework.stereotype.Component;

/** Hands commands to their indicator. */
@Component
class LibraryDispatcher {

    private final CommandDispatcher dispatcher;

    LibraryDispatcher(CommandDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    IndicatorVersion handle(LibraryCommand command) {
        return dispatcher.handle(
                command, notFound(), new DomainException(ErrorCode.STALE_VERSION, "另一位办理人刚刚处理了这项指标，请刷新后再办理"));
    }

    /** The same for what does not exist and for what one may not see. */
    static DomainException notFound() {
        return new DomainException(ErrorCode.INDICATOR_NOT_FOUND, "指标库中没有这项指标，或您无权查看");
    }
}
