package io.mubiao.query.sheet;

import io.mubiao.query.following.Rows;
import io.mubiao.query.replay.FoldedSheet;
import io.mubiao.query.replay.Places;
import io.mubiao.query.replay.StoredJson;
import io.mubiao.shared.sheet.SheetState;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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

    void addTo(Rows rows) {
        var content = state.content();
        var stage = state.stage();
        rows.add(
                state.id(),
                state.version(),
                state.region(),
                String.join(" ", Places.seeing(state)),
                Places.waiting(state),
                String.join(" ", barred()),
                state.phase(),
                content.fiscalYear(),
                content.department(),
                search(),
                sheet.draftedAt(),
                sheet.waitingSince(),
                StoredJson.write(SheetItem.of(state, sheet.waitingSince())),
                StoredJson.write(state),
                state.unit(),
                stage == null ? null : stage.name(),
                amount(),
                Objects.requireNonNullElse(content.projectName(), ""));
    }

    private @Nullable String amount() {
        var amount = state.content().annualAmount();
        return amount != null && AMOUNT.matcher(amount).matches() ? amount : null;
    }

    /** Whom separation of duties keeps from the present stage. */
    private List<String> barred() {
        if (state.stage() == null) {
            return List.of();
        }
        return Stream.concat(
                        state.contributors().stream(),
                        state.signatures().stream().map(signature -> signature.by()))
                .map(account -> account.value())
                .distinct()
                .toList();
    }

    private String search() {
        var content = state.content();
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
