package io.mubiao.shared.platform.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Map;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class CommandDispatcherTest {

    private static final RuntimeException OUTRUN = new ConcurrencyException("somebody was faster");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Deque<Object> outcomes = new ArrayDeque<>();

    /** @param conflict what it says when it was outrun; null: it is decided again */
    record Ask(@Nullable DomainException conflict) implements Command<String> {

        @Override
        public DomainException notFound() {
            return new DomainException(ErrorCode.NOT_FOUND, "没有");
        }
    }

    @Test
    void aCommandThatWasOutrunIsRefusedInItsOwnWords() {
        var stale = new DomainException(ErrorCode.STALE_VERSION, "请刷新");
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> dispatcher(OUTRUN, "late").handle(new Ask(stale)))
                .isSameAs(stale);
        assertThat(outcomes).containsExactly("late");
        assertThat(meters.get("mubiao.commands")
                        .tag("outcome", "STALE_VERSION")
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aCommandThatBindsToNoVersionIsDecidedAgain() {
        assertThat(dispatcher(OUTRUN, "done").handle(new Ask(null))).isEqualTo("done");
        assertThat(meters.get("mubiao.commands").tag("outcome", "DONE").timer().count())
                .isEqualTo(1);
    }

    @Test
    void itIsDecidedAgainOnlyOnce() {
        assertThatExceptionOfType(ConcurrencyException.class)
                .isThrownBy(() -> dispatcher(OUTRUN, OUTRUN, "late").handle(new Ask(null)));
    }

    @Test
    void inATransactionOfTheCallerNothingIsDecidedAgain() {
        TransactionSynchronizationManager.setActualTransactionActive(true);
        try {
            assertThatExceptionOfType(ConcurrencyException.class)
                    .isThrownBy(() -> dispatcher(OUTRUN, "late").handle(new Ask(null)));
        } finally {
            TransactionSynchronizationManager.setActualTransactionActive(false);
        }
    }

    @Test
    void whatBelongsToTheEventsIsStoredOnlyAfterTheDecision() {
        assertThat(dispatcher(OUTRUN, "done").<Integer>handle(new Ask(null), outcomes::size))
                .isZero();
    }

    @Test
    void anAggregateWithoutEventsIsNotFoundInTheWordsOfTheCommand() {
        var missing = new AggregateNotFoundException("7", "no events");
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> dispatcher(missing).handle(new Ask(null)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.NOT_FOUND));
    }

    @Test
    void whatAGateHoldsUpReachesNobody() {
        outcomes.add("done");
        CommandGate shut = command -> {
            throw new DomainException(ErrorCode.EVIDENCE_DAMAGED, "账本有异常");
        };
        var gates = new StaticListableBeanFactory(Map.of("shut", shut, "open", CommandGate.OPEN));

        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> dispatcher(gates).handle(new Ask(null)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.EVIDENCE_DAMAGED));
        assertThat(outcomes).hasSize(1);
    }

    /** @param inTurn what comes of the command each time it is decided: an answer or an exception */
    private CommandDispatcher dispatcher(Object... inTurn) {
        outcomes.addAll(Arrays.asList(inTurn));
        return dispatcher(new StaticListableBeanFactory());
    }

    private CommandDispatcher dispatcher(StaticListableBeanFactory gates) {
        var bus = SimpleCommandBus.builder().build();
        bus.subscribe(Ask.class.getName(), message -> {
            var outcome = outcomes.remove();
            if (outcome instanceof RuntimeException failure) {
                throw failure;
            }
            return outcome;
        });
        var gateway = DefaultCommandGateway.builder().commandBus(bus).build();
        return new CommandDispatcher(
                gateway, TransactionOperations.withoutTransaction(), meters, gates.getBeanProvider(CommandGate.class));
    }
}
