package io.mubiao.command.evidence;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.mubiao.command.evidence.EvidenceCommand.AcknowledgeFinding;
import io.mubiao.command.evidence.EvidenceCommand.ReportDamage;
import io.mubiao.command.evidence.EvidenceCommand.ReportKey;
import io.mubiao.shared.evidence.EvidenceEvent;
import io.mubiao.shared.evidence.EvidenceEvent.EvidenceDamaged;
import io.mubiao.shared.evidence.EvidenceEvent.FindingAcknowledged;
import io.mubiao.shared.evidence.EvidenceEvent.LedgerKeyIntroduced;
import io.mubiao.shared.evidence.EvidenceEvent.LedgerKeyRetired;
import io.mubiao.shared.org.IncompatibleRoles;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.Trace;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** All that was ever found about the evidence, which of it an auditor has acknowledged, and which keys sign for it. */
@Aggregate(lockFactory = "noLocks")
class Evidence {

    @AggregateIdentifier
    private @Nullable String stream;

    private final Set<Long> reported = new HashSet<>();
    private final Set<Long> acknowledged = new HashSet<>();
    private final Set<EvidenceEvent> keys = new HashSet<>();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ReportDamage command) {
        if (!reported.contains(command.damage().finding())) {
            apply(command.damage(), MetaData.from(Trace.metaData(command.actor(), Role.ADMIN)));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ReportKey command) {
        if (!keys.contains(command.change())) {
            apply(command.change(), MetaData.from(Trace.metaData(command.actor(), Role.ADMIN)));
        }
    }

    @CommandHandler
    void handle(AcknowledgeFinding command) {
        if (!command.actor().has(Role.AUDITOR)) {
            throw new DomainException(ErrorCode.FORBIDDEN, "只有审计人员可以确认账本异常");
        }
        IncompatibleRoles.refuseAmong(command.actor().roles());
        if (!reported.contains(command.finding())) {
            throw EvidenceCommand.unknown();
        }
        if (acknowledged.contains(command.finding())) {
            throw new DomainException(ErrorCode.ALREADY_HANDLED, "这项账本异常已经确认");
        }
        apply(
                new FindingAcknowledged(command.finding(), command.reason()),
                MetaData.from(Trace.metaData(command.actor(), Role.AUDITOR)));
    }

    @EventSourcingHandler
    void on(EvidenceDamaged event) {
        stream = EvidenceEvent.STREAM;
        reported.add(event.finding());
    }

    @EventSourcingHandler
    void on(FindingAcknowledged event) {
        acknowledged.add(event.finding());
    }

    @EventSourcingHandler
    void on(LedgerKeyIntroduced event) {
        stream = EvidenceEvent.STREAM;
        keys.add(event);
    }

    @EventSourcingHandler
    void on(LedgerKeyRetired event) {
        stream = EvidenceEvent.STREAM;
        keys.add(event);
    }
}
