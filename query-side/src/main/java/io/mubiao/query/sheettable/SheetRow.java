package io.mubiao.query.sheet;

import io.mubiao.query.following.Rows;
import io.mubiao.query.replay.FoldedSheet;
import io.mubiao.query.replay.Places;
import io.mubiao.query.replay.StoredJson;
import io.mubiao.shared.sheet.SheetContent;
import io.mubiao.shared.sheet.SheetState;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the table sheet keeps of a sheet. */
final class SheetRow {

    /** What the column takes; a text that it refuses would stop all sheets, not only this one. */
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,13}(\\.\\d{1,2})?");

    private final FoldedSheet sheet;
    private final SheetState state;

    SheetRow(FoldedSheet sheet) {
        this.sheet = sheet;
        this.state = sheet.state();
    }

    /** One row, or two while the unit is changing what it submitted: its own, and one for those who read the latter. */
    void addTo(Rows rows) {
        if (state.hasUnsubmittedText()) {
            add(rows, false, state.content(), Places.seeingDrafts(state), Set.of());
            add(rows, true, state.submittedContent(), Places.seeingSubmitted(state), Places.seeingDrafts(state));
        } else {
            add(rows, false, state.content(), Places.seeing(state), Set.of());
        }
    }

    private void add(Rows rows, boolean submitted, SheetContent content, Set<String> seenBy, Set<String> hiddenFrom) {
        var stage = state.stage();
        rows.add(
                state.id(),
                submitted,
                state.version(),
                state.region(),
                String.join(" ", seenBy),
                String.join(" ", hiddenFrom),
                Places.waiting(state),
                String.join(" ", barred()),
                state.phase(),
                content.fiscalYear(),
                content.department(),
                search(content),
                sheet.draftedAt(),
                sheet.waitingSince(),
                StoredJson.write(SheetItem.of(state, content, sheet.waitingSince())),
                StoredJson.write(state),
                state.unit(),
                stage == null ? null : stage.name(),
                amount(content),
                Objects.requireNonNullElse(content.projectName(), ""));
    }

    private static @Nullable String amount(SheetContent content) {
        var amount = content.annualAmount();
        return amount != null && AMOUNT.matcher(amount).matches() ? amount : null;
    }

    /** Whom separation of duties keeps from acting now. */
    private List<String> barred() {
        var amendment = state.amendment();
        if (amendment != null) {
            return List.of(amendment.by().value());
        }
        return state.stage() == null
                ? List.of()
                : state.barred().stream()
                        .map(account -> account.value())
                        .sorted()
                        .toList();
    }

    private String search(SheetContent content) {
        return Stream.of(
                        content.projectName(),
                        content.projectCode(),
                        content.department(),
                        content.implementingUnit(),
                        state.id().toString())
                .filter(Objects::nonNull)
                .map(text -> text.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("\n"));
    }
}
