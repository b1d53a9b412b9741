package io.mubiao.query.sheet;

import io.mubiao.query.following.Rows;
import io.mubiao.query.replay.Moment;
import io.mubiao.shared.sheet.SheetState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row of the table sheet while a batch of events changes it. */
final class StoredSheet {

    /** What the column takes; a text that it refuses would stop all sheets, not only this one. */
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,13}(\\.\\d{1,2})?");

    private final @Nullable String stateBefore;
    private final Instant waitingSinceBefore;
    private final List<Moment> taken = new ArrayList<>();
    private Instant draftedAt;
    private SheetState state;
    private Instant waitingSince;

    /** A sheet without a row. */
    StoredSheet() {
        this(null, Instant.EPOCH, Instant.EPOCH);
    }

    StoredSheet(@Nullable String state, Instant draftedAt, Instant waitingSince) {
        this.stateBefore = state;
        this.waitingSinceBefore = waitingSince;
        this.draftedAt = draftedAt;
        this.waitingSince = waitingSince;
        this.state = readState();
    }

    long version() {
        return state.version();
    }

    /** The events that this batch added. */
    List<Moment> taken() {
        return taken;
    }

    /** Takes in the next event, or, when that fails, stays as it was: the event becomes a dead letter. */
    void take(Moment moment) {
        try {
            fold(moment);
        } catch (RuntimeException e) {
            state = readState();
            waitingSince = waitingSinceBefore;
            taken.forEach(this::fold);
            throw e;
        }
        taken.add(moment);
    }

    private void fold(Moment moment) {
        var place = place();
        state.on(moment.event(), moment.trace());
        if (!place.equals(place())) {
            waitingSince = moment.trace().at();
        }
        if (moment.version() == 1) {
            draftedAt = moment.trace().at();
        }
    }

    private SheetState readState() {
        return stateBefore == null ? new SheetState() : StoredJson.read(stateBefore, SheetState.class);
    }

    private String place() {
        var stage = state.stage();
        return state.version() == 0 ? "" : state.phase() + (stage == null ? "" : stage.name());
    }

    void addTo(Rows rows) {
        var content = state.content();
        var amount = content.annualAmount();
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
                draftedAt,
                waitingSince,
                StoredJson.write(SheetItem.of(state, waitingSince)),
                StoredJson.write(state),
                state.unit(),
                state.stage() == null ? null : state.stage().name(),
                amount != null && AMOUNT.matcher(amount).matches() ? amount : null,
                Objects.requireNonNullElse(content.projectName(), ""));
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
