package io.mubiao.command.evidence;

import io.mubiao.shared.platform.command.Command;
import io.mubiao.shared.platform.command.CommandGate;
import io.mubiao.shared.platform.command.Suspendable;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;

/** Nothing is decided while a finding is open: {@code mubiao.ledger.on-damage=read-only}. */
final class ReadOnlyOnDamage implements CommandGate {

    private final OpenFindings findings;

    ReadOnlyOnDamage(OpenFindings findings) {
        this.findings = findings;
    }

    @Override
    public void pass(Command<?> command) {
        if (command instanceof Suspendable && findings.areThere()) {
            throw new DomainException(ErrorCode.EVIDENCE_DAMAGED, "账本有尚未处理的异常，审计人员确认之前不能办理");
        }
    }
}
