package io.mubiao.query.sheettable;

import io.mubiao.query.replay.VisibilityKeys;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.sheet.SheetContent;
import io.mubiao.shared.sheet.SheetState;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table sheet.
 *
 * @param submitted whether it shows the sheet as it was last submitted, while the unit is changing it
 * @param twofold whether the sheet has such a row beside this one
 * @param hiddenFrom who sees the other row
 * @param departmentUnit the bureau above the unit in the register
 */
record SheetRow(
        FoldedSheet sheet,
        boolean submitted,
        boolean twofold,
        SheetContent content,
        Set<String> seenBy,
        Set<String> hiddenFrom,
        @Nullable UnitId departmentUnit) {

    /** What the column takes; a text that it refuses would stop all sheets, not only this one. */
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,13}(\\.\\d{1,2})?");

    /** One row, or two while the unit is changing what it submitted: its own, and one for those who read the latter. */
    static Stream<SheetRow> of(FoldedSheet sheet, @Nullable UnitId departmentUnit) {
        var state = sheet.state();
        if (!state.hasUnsubmittedText()) {
            var seenBy = VisibilityKeys.seeing(state);
            return Stream.of(new SheetRow(sheet, false, false, state.content(), seenBy, Set.of(), departmentUnit));
        }
        var drafters = VisibilityKeys.seeingDrafts(state);
        var reviewers = VisibilityKeys.seeingSubmitted(state);
        return Stream.of(
                new SheetRow(sheet, false, true, state.content(), drafters, Set.of(), departmentUnit),
                new SheetRow(sheet, true, true, state.submittedContent(), reviewers, drafters, departmentUnit));
    }

    SheetState state() {
        return sheet.state();
    }

    SheetItem item() {
        return SheetItem.of(state(), content, sheet.waitingSince());
    }

    /** Null in the row that is not shown to those who have to act. */
    @Nullable
    String turn() {
        var place = VisibilityKeys.waiting(state());
        return place != null && seenBy.contains(place) ? place : null;
    }

    /** Whom separation of duties keeps from acting now. */
    List<String> barred() {
        var amendment = state().amendment();
        if (amendment != null) {
            return List.of(amendment.by().value());
        }
        return state().stage() == null
                ? List.of()
                : state().barred().stream()
                        .map(account -> account.value())
                        .sorted()
                        .toList();
    }

    @Nullable
    String stage() {
        var stage = state().stage();
        return stage == null ? null : stage.name();
    }

    @Nullable
    String stageLabel() {
        var stage = state().stage();
        return stage == null ? null : stage.label();
    }

    /** From 0; -1 when it waits at none. */
    int stagePosition() {
        var stage = state().stage();
        return stage == null ? -1 : state().chain().indexOf(stage);
    }

    /** Null when no time runs. */
    @Nullable
    Instant clockSince() {
        var clock = state().clock();
        return clock == null ? null : clock.since();
    }

    /** The stage's own term. */
    @Nullable
    Integer workingDays() {
        var clock = state().clock();
        return clock == null ? null : clock.workingDays();
    }

    /** Whether the chain of the revision is fixed. */
    boolean routed() {
        return !state().chain().isEmpty();
    }

    String project() {
        return Objects.requireNonNullElse(content.projectName(), "");
    }

    @Nullable
    String amount() {
        return amount(content.annualAmount());
    }

    /** Null for what is no amount. */
    static @Nullable String amount(@Nullable String text) {
        return text != null && AMOUNT.matcher(text).matches() ? text : null;
    }

    /** Of the last submission; null when there was none. */
    @Nullable
    Integer errors() {
        var findings = state().findings();
        return findings == null ? null : findings.errors();
    }

    /** Of the revision in force, whatever is being drafted meanwhile. */
    @Nullable
    Integer approvedYear() {
        var inForce = state().inForce();
        return inForce == null ? null : inForce.content().fiscalYear();
    }
}
