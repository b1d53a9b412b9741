package io.mubiao.command.evidence;

import io.mubiao.shared.evidence.EvidenceEvent;
import io.mubiao.shared.evidence.EvidenceEvent.EvidenceDamaged;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.platform.command.Command;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked about findings and keys. None binds to a version: what else was found does not matter. */
sealed interface EvidenceCommand extends Command<Void> {

    Actor actor();

    @TargetAggregateIdentifier
    default String stream() {
        return EvidenceEvent.STREAM;
    }

    @Override
    default DomainException notFound() {
        return unknown();
    }

    static DomainException unknown() {
        return new DomainException(ErrorCode.FINDING_NOT_FOUND, "没有这项账本异常，或者它还没有记入事件，请稍后再试");
    }

    @Override
    default @Nullable DomainException conflict() {
        return null;
    }

    /** Put on record what was found; again: nothing. */
    record ReportDamage(Actor actor, EvidenceDamaged damage) implements EvidenceCommand {}

    /** Put on record that a key begins or ends to sign for the log; again: nothing. */
    record ReportKey(Actor actor, EvidenceEvent change) implements EvidenceCommand {}

    /** Say that one knows, and what is done about it. */
    record AcknowledgeFinding(Actor actor, long finding, String reason) implements EvidenceCommand {}
}
