package io.mubiao.command.library;

import io.mubiao.shared.library.IndicatorDefinition;
import io.mubiao.shared.library.LibraryIndicatorId;
import io.mubiao.shared.library.Scope;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.platform.command.Command;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of an indicator of the library, in the order of its life. */
sealed interface LibraryCommand extends Command<IndicatorVersion> {

    LibraryIndicatorId indicator();

    Actor actor();

    @TargetAggregateIdentifier
    default String stream() {
        return indicator().stream();
    }

    /** The same for what does not exist and for what one may not see. */
    @Override
    default DomainException notFound() {
        return new DomainException(ErrorCode.INDICATOR_NOT_FOUND, "指标库中没有这项指标，或您无权查看");
    }

    @Override
    default DomainException conflict() {
        return new DomainException(ErrorCode.STALE_VERSION, "另一位办理人刚刚处理了这项指标，请刷新后再办理");
    }

    /** A command that begins an indicator; repeated, it has the same result. */
    sealed interface Beginning extends LibraryCommand {}

    /** A command on what the actor saw. */
    sealed interface OnVersion extends LibraryCommand {

        long version();
    }

    /** Bring an indicator of the product's own list along. */
    record DeliverIndicator(LibraryIndicatorId indicator, Actor actor, String delivery, IndicatorDefinition definition)
            implements Beginning {}

    /** Enter an indicator without a proposal. */
    record AddIndicator(LibraryIndicatorId indicator, Actor actor, Scope scope, IndicatorDefinition definition)
            implements Beginning {}

    /** Ask for an indicator of one's own unit. */
    record ProposeIndicator(LibraryIndicatorId indicator, Actor actor, IndicatorDefinition definition)
            implements Beginning {}

    /** Take a proposal into the library. */
    record AcceptIndicator(LibraryIndicatorId indicator, long version, Actor actor, Scope scope) implements OnVersion {}

    /** Do not take a proposal into the library. */
    record DeclineIndicator(
            LibraryIndicatorId indicator,
            long version,
            Actor actor,
            @Nullable String reason) implements OnVersion {}

    /**
     * Change what an indicator says.
     *
     * @param scope whom it is meant for from now on; null: as before
     */
    record ReviseIndicator(
            LibraryIndicatorId indicator,
            long version,
            Actor actor,
            @Nullable Scope scope,
            IndicatorDefinition definition,
            @Nullable String reason)
            implements OnVersion {}

    /** Offer the indicator no more. */
    record RetireIndicator(
            LibraryIndicatorId indicator,
            long version,
            Actor actor,
            @Nullable String reason) implements OnVersion {}
}
