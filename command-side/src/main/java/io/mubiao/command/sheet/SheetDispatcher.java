package io.mubiao.command.sheet;

import io.mubiao.shared.platform.command.CommandDispatcher;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import org.springframework.stereotype.Component;

/** Hands commands to their sheet. */
@Component
class SheetDispatcher {

    private static final DomainException NOT_FOUND =
            new DomainException(ErrorCode.SHEET_NOT_FOUND, "没有找到这张绩效目标表，或您无权查看");

    private static final DomainException OUTRUN =
            new DomainException(ErrorCode.STALE_VERSION, "另一位办理人刚刚处理了这张表，请刷新后再办理");

    private final CommandDispatcher dispatcher;

    SheetDispatcher(CommandDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    SheetVersion handle(SheetCommand command) {
        return dispatcher.handle(command, NOT_FOUND, OUTRUN);
    }
}
