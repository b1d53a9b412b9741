package io.mubiao.command.sheet;

import static io.mubiao.command.sheet.Sheets.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mubiao.command.sheet.SheetCommand.ApproveSheet;
import io.mubiao.command.sheet.SheetCommand.DraftSheet;
import io.mubiao.command.sheet.SheetCommand.EditSheet;
import io.mubiao.command.sheet.SheetCommand.PassSheet;
import io.mubiao.command.sheet.SheetCommand.SubmitSheet;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.sheet.SheetContent;
import io.mubiao.shared.sheet.SheetId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What two processes remember of the same sheets is never taken for what is stored. */
class RememberedSheetsIT {

    private final SheetId sheet = new SheetId(UUID.randomUUID());

    @Test
    void aRememberedSheetIsNotReadAgain() {
        Node.FIRST.handle(new DraftSheet(sheet, DRAFTER, CONTENT));
        assertThat(Node.FIRST.statementsOf(() -> Node.FIRST.handle(edit(1, BETTER))))
                .noneMatch(statement -> statement.toLowerCase().startsWith("select"));
    }

    @Test
    void aShortStreamIsReadWithoutLookingForASnapshot() {
        Node.FIRST.handle(new DraftSheet(sheet, DRAFTER, CONTENT));
        assertThat(Node.SECOND.statementsOf(() -> Node.SECOND.handle(edit(1, BETTER))))
                .filteredOn(statement -> statement.toLowerCase().startsWith("select"))
                .singleElement()
                .asString()
                .contains("event_store.domain_event");
    }

    @Test
    void aRefusalIsDecidedOnTheStoredEvents() {
        Node.FIRST.handle(new DraftSheet(sheet, DRAFTER, CONTENT));
        Node.SECOND.handle(new SubmitSheet(sheet, 1, DRAFTER, List.of()));
        // the draft that the first node remembers is nothing that the department may see
        var passed = Node.FIRST.handle(new PassSheet(sheet, 2, DEPARTMENT, AGREED, null));
        assertThat(passed.version()).isEqualTo(3);
    }

    @Test
    void aRefusalIsDecidedAgainAfterEveryRollback() {
        for (int i = 0; i < 10; i++) {
            var id = new SheetId(UUID.randomUUID());
            Node.FIRST.handle(new DraftSheet(id, DRAFTER, CONTENT));
            Node.SECOND.handle(new SubmitSheet(id, 1, DRAFTER, List.of()));
            Node.FIRST.handle(new PassSheet(id, 2, DEPARTMENT, AGREED, null));
            Node.SECOND.handle(new PassSheet(id, 3, FINANCE_OFFICE, AGREED, null));
            Node.FIRST.handle(new PassSheet(id, 4, PERFORMANCE, AGREED, null));
            var approved = Node.SECOND.handle(new ApproveSheet(id, 5, APPROVER, "平财发〔2026〕1号", null));
            assertThat(approved.version()).isEqualTo(6);
        }
    }

    @Test
    void aCommandThatChangesNothingIsDecidedOnTheStoredEvents() {
        Node.FIRST.handle(new DraftSheet(sheet, DRAFTER, CONTENT));
        Node.SECOND.handle(edit(1, BETTER));
        assertThatThrownBy(() -> Node.FIRST.handle(edit(1, CONTENT)))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.STALE_VERSION));
    }

    @Test
    void whoComesTooLateIsToldWhatIsStored() {
        Node.FIRST.handle(new DraftSheet(sheet, DRAFTER, CONTENT));
        Node.SECOND.handle(edit(1, BETTER));
        assertThatThrownBy(() -> Node.FIRST.handle(edit(1, content("又一稿。"))))
                .isInstanceOfSatisfying(DomainException.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(ErrorCode.STALE_VERSION);
                    assertThat(refusal.detail()).contains("现在已有 2 次变更");
                });
    }

    @Test
    void ofManyDecisionsOnARememberedSheetOneIsStored() {
        Node.FIRST.handle(new DraftSheet(sheet, DRAFTER, CONTENT));
        for (long version = 1; version <= 10; version++) {
            var seen = version;
            var outcomes = Race.of(
                    32,
                    runner -> (runner % 2 == 0 ? Node.FIRST : Node.SECOND)
                            .handle(edit(seen, content("第 " + seen + " 稿，" + runner + "。"))));
            assertThat(outcomes.refusals())
                    .hasSize(31)
                    .allSatisfy(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.STALE_VERSION));
            assertThat(outcomes.decided())
                    .singleElement()
                    .satisfies(decided -> assertThat(decided.version()).isEqualTo(seen + 1));
        }
        assertThat(Node.database()
                        .sql("select sequence_number from event_store.domain_event where aggregate_id = ? order by 1")
                        .param(sheet.toString())
                        .query(Integer.class)
                        .list())
                .isEqualTo(IntStream.rangeClosed(0, 10).boxed().toList());
    }

    private EditSheet edit(long version, SheetContent content) {
        return new EditSheet(sheet, version, DRAFTER, content, List.of());
    }
}
