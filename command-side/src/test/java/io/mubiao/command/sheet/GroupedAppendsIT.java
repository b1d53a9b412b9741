package io.mubiao.command.sheet;

import static io.mubiao.command.sheet.Sheets.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mubiao.command.sheet.SheetCommand.DraftSheet;
import io.mubiao.shared.platform.Refusals;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.sheet.SheetId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.IllegalTransactionStateException;

/** Commands that decide at the same time share a statement and a commit, and nothing else. */
class GroupedAppendsIT {

    private static final int COMMANDS = 16;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Node node = Node.FIRST;

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void commandsThatWaitForTheSameGroupShareOneStatement() throws Exception {
        var slow = newId();
        var drafting = new ArrayList<Future<SheetVersion>>();
        var statements = statementsOf(() -> {
            try (var other = Node.beginUncommitted(slow)) {
                drafting.add(draft(slow));
                awaitWaitingForLock();
                Stream.generate(GroupedAppendsIT::newId)
                        .limit(COMMANDS)
                        .map(this::draft)
                        .forEach(drafting::add);
                awaitThat(() -> threadsInAppend() == COMMANDS + 1);
                other.rollback();
            }
            for (var draft : drafting) {
                assertThat(draft.get().version()).isEqualTo(1);
            }
        });
        assertThat(statements.stream().filter(sql -> sql.startsWith("with event")))
                .hasSize(2);
        assertThat(statements.stream().filter("commit"::equals)).hasSize(2);
    }

    @Test
    void ofTwoEventsOfOneCommandBothAreStoredOrNone() {
        var sheet = newId();
        node.publish(Node.event("TargetSheet", sheet.toString(), 1, edited()));
        assertThatThrownBy(() -> node.publish(
                        Node.event("TargetSheet", sheet.toString(), 0, drafted()),
                        Node.event("TargetSheet", sheet.toString(), 1, edited())))
                .isInstanceOf(AggregateStreamCreationException.class);
        assertThat(sequencesOf(sheet)).containsExactly(1L);
        assertThatThrownBy(() -> node.publish(
                        Node.event("TargetSheet", sheet.toString(), 1, edited()),
                        Node.event("TargetSheet", sheet.toString(), 2, edited())))
                .isInstanceOf(ConcurrencyException.class);
        assertThat(sequencesOf(sheet)).containsExactly(1L);
    }

    @Test
    void anApprovalNumberIsUsedOnlyInTheTransactionOfItsApproval() {
        var numbers = node.bean(ApprovalNumberStore.class);
        assertThatThrownBy(() -> numbers.addUse(REGION, "[2026]1", newId()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void whoLosesTakesNobodyAlong() throws Exception {
        var slow = newId();
        var torn = newId();
        var innocent = newId();
        node.publish(Node.event("TargetSheet", torn.toString(), 1, edited()));
        try (var other = Node.beginUncommitted(slow)) {
            var first = draft(slow);
            awaitWaitingForLock();
            var loser = threads.submit(() -> node.publish(
                    Node.event("TargetSheet", torn.toString(), 0, drafted()),
                    Node.event("TargetSheet", torn.toString(), 1, edited())));
            var winner = draft(innocent);
            awaitThat(() -> threadsInAppend() == 3);
            other.rollback();
            assertThat(first.get().version()).isEqualTo(1);
            assertThat(winner.get().version()).isEqualTo(1);
            assertThatThrownBy(loser::get).hasCauseInstanceOf(AggregateStreamCreationException.class);
        }
        assertThat(sequencesOf(torn)).containsExactly(1L);
        assertThat(sequencesOf(innocent)).containsExactly(0L);
    }

    @Test
    void eventsOfOneCommandKeepTheirOrder() {
        var sheet = newId();
        node.publish(
                Node.event("TargetSheet", sheet.toString(), 0, drafted()),
                Node.event("TargetSheet", sheet.toString(), 1, edited()),
                Node.event("TargetSheet", sheet.toString(), 2, edited()));
        assertThat(Node.database()
                        .sql(
                                "select sequence_number from event_store.domain_event where aggregate_id = ? order by global_index")
                        .param(sheet.toString())
                        .query(Long.class)
                        .list())
                .containsExactly(0L, 1L, 2L);
    }

    @Test
    void whenTheDatabaseGoesAwayAllThatWaitAreToldAndLaterOnesAreStored() throws Exception {
        var before = newId();
        var within = newId();
        try (var first = Node.beginUncommitted(before);
                var second = Node.beginUncommitted(within)) {
            var stored = draft(before);
            awaitWaitingForLock();
            var failing = new ArrayList<>(List.of(draft(within)));
            Stream.generate(GroupedAppendsIT::newId)
                    .limit(COMMANDS)
                    .map(this::draft)
                    .forEach(failing::add);
            awaitThat(() -> threadsInAppend() == COMMANDS + 2);
            first.rollback();
            assertThat(stored.get().version()).isEqualTo(1);
            awaitWaitingForLock();
            Node.database()
                    .sql("select pg_terminate_backend(pid) from pg_stat_activity where wait_event_type = 'Lock'")
                    .query()
                    .listOfRows();
            assertThat(failing).allSatisfy(draft -> assertThat(failureOf(draft)).isEqualTo(ErrorCode.UNAVAILABLE));
            second.rollback();
        }
        assertThat(draft(within).get().version()).isEqualTo(1);
    }

    private Future<SheetVersion> draft(SheetId sheet) {
        return threads.submit(() -> node.handle(new DraftSheet(sheet, DRAFTER, CONTENT)));
    }

    private static SheetId newId() {
        return new SheetId(UUID.randomUUID());
    }

    private static ErrorCode failureOf(Future<?> command) {
        try {
            command.get();
            throw new AssertionError("was stored");
        } catch (ExecutionException e) {
            return Refusals.of(e.getCause()).code();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Long> sequencesOf(SheetId sheet) {
        return Node.database()
                .sql("select sequence_number from event_store.domain_event where aggregate_id = ? order by 1")
                .param(sheet.toString())
                .query(Long.class)
                .list();
    }

    private interface Work {
        void run() throws Exception;
    }

    private List<String> statementsOf(Work work) {
        return node.statementsOf(() -> {
            try {
                work.run();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** Until the group at hand waits for a transaction of somebody else. */
    private static void awaitWaitingForLock() {
        awaitThat(() -> Node.database()
                        .sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock'")
                        .query(Integer.class)
                        .single()
                > 0);
    }

    /** How many threads wait for their events to be stored. */
    private static long threadsInAppend() {
        return Thread.getAllStackTraces().values().stream()
                .filter(frames -> Stream.of(frames)
                        .anyMatch(frame -> frame.getClassName().endsWith(".GroupCommit")
                                && frame.getMethodName().equals("append")))
                .count();
    }

    private static void awaitThat(BooleanSupplier fact) {
        var deadline = System.nanoTime() + Duration.ofSeconds(8).toNanos();
        while (!fact.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("did not come about");
            }
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
