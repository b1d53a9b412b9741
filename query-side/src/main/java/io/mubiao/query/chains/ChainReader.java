package io.mubiao.query.chains;

import io.mubiao.query.chains.Chain.Adopter;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Trace;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.workflow.ReviewChain;
import io.mubiao.shared.workflow.WorkflowEvent.ReviewChainAdopted;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Tells a region's chains from their few events, so that the answer never lags behind a change. */
@Component
class ChainReader {

    private final EventStore store;

    ChainReader(EventStore store) {
        this.store = store;
    }

    Chain now(Actor actor) {
        var adopted = adopted(actor);
        return adopted.isEmpty()
                ? new Chain(
                        actor.region(),
                        0,
                        null,
                        null,
                        null,
                        ReviewChain.standard().stages())
                : adopted.get(adopted.size() - 1);
    }

    ChainHistory history(Actor actor) {
        return new ChainHistory(adopted(actor));
    }

    private List<Chain> adopted(Actor actor) {
        return store.readEvents(ReviewChain.stream(actor.region()), 0)
                .asStream()
                .map(ChainReader::chain)
                .toList();
    }

    private static Chain chain(DomainEventMessage<?> message) {
        var version = message.getSequenceNumber() + 1;
        if (message.getPayload() instanceof ReviewChainAdopted adopted) {
            var trace = Trace.of(message.getMetaData(), message.getTimestamp());
            return new Chain(
                    adopted.region(),
                    version,
                    trace.at(),
                    new Adopter(trace.actor(), trace.name()),
                    adopted.reason(),
                    adopted.chain().stages());
        }
        throw new DomainException(ErrorCode.UNAVAILABLE, "审核流程的第 " + version + " 个事件无法读取，请联系管理员");
    }
}
