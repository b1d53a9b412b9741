package io.mubiao.command.workflow;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.mubiao.command.workflow.WorkflowCommand.AdoptReviewChain;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.Trace;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.workflow.ChainRules;
import io.mubiao.shared.workflow.ReviewChain;
import io.mubiao.shared.workflow.WorkflowEvent.ReviewChainAdopted;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The chains that a region adopted, one after the other. Before the first, the standard chain holds. */
@Aggregate(type = "ReviewChainBook", lockFactory = "noLocks")
class ReviewChainBook {

    @AggregateIdentifier
    private @Nullable String stream;

    private long version;
    private @Nullable ReviewChain chain;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Adopted handle(AdoptReviewChain command) {
        requireAdmin(command.actor(), command.region());
        requireVersion(command.version());
        requireSuitable(command.chain());
        if (!command.chain().equals(chain)) {
            apply(
                    new ReviewChainAdopted(command.region(), command.chain(), command.reason()),
                    MetaData.from(Trace.metaData(command.actor(), Role.ADMIN)));
        }
        return new Adopted(command.region(), version, command.chain().stages());
    }

    @EventSourcingHandler
    void on(ReviewChainAdopted event) {
        stream = ReviewChain.stream(event.region());
        chain = event.chain();
        version++;
    }

    private static void requireAdmin(Actor actor, String region) {
        if (!actor.has(Role.ADMIN) || !actor.region().equals(region)) {
            throw new DomainException(ErrorCode.FORBIDDEN, "只有本区划的系统管理员可以调整审核流程");
        }
    }

    private void requireVersion(long seen) {
        if (seen != version) {
            throw new DomainException(
                    ErrorCode.STALE_VERSION, "您看到的是第 " + seen + " 版审核流程，现在是第 " + version + " 版，请刷新后再调整");
        }
    }

    private static void requireSuitable(ReviewChain chain) {
        var violations = ChainRules.violations(chain);
        if (!violations.isEmpty()) {
            throw new DomainException(ErrorCode.CHAIN_UNSUITABLE, "审核流程有 " + violations.size() + " 处不可行", violations);
        }
    }
}
