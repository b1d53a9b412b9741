package io.mubiao.query.blame;

import io.mubiao.shared.sheet.Correction;
import io.mubiao.shared.sheet.Reason;
import io.mubiao.shared.sheet.SheetEvent;
import io.mubiao.shared.sheet.SheetEvent.Objection;
import io.mubiao.shared.sheet.SheetEvent.PassTakenBack;
import io.mubiao.shared.sheet.SheetEvent.RevisionAbandoned;
import io.mubiao.shared.sheet.SheetEvent.RevisionStarted;
import io.mubiao.shared.sheet.SheetEvent.SheetAmended;
import io.mubiao.shared.sheet.SheetEvent.SheetApproved;
import io.mubiao.shared.sheet.SheetEvent.SheetEdited;
import io.mubiao.shared.sheet.SheetEvent.SheetSubmitted;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Why a cell was written: what the writer said, what a reviewer had asked for, or why the revision was begun. */
final class Reasons {

    private List<Reason> asked = List.of();
    private @Nullable String adjustment;

    void take(SheetEvent event) {
        if (event instanceof Objection objection) {
            asked = objection.reasons();
        } else if (event instanceof SheetSubmitted) {
            asked = List.of();
        } else if (event instanceof RevisionStarted started) {
            adjustment = started.reason();
            asked = List.of();
        } else if (event instanceof SheetApproved) {
            adjustment = null;
        }
    }

    @Nullable
    String of(SheetEvent event, String path) {
        if (event instanceof SheetAmended amended) {
            return amended.agreement();
        }
        if (event instanceof PassTakenBack takenBack) {
            return takenBack.reason();
        }
        if (event instanceof RevisionAbandoned abandoned) {
            return abandoned.reason();
        }
        var words = asked.stream()
                .filter(reason -> covers(reason, path))
                .map(Reason::text)
                .distinct()
                .collect(Collectors.joining("；"));
        return words.isEmpty() ? adjustment : words;
    }

    /** The check whose suggestion the drafter took over. */
    @Nullable
    String rule(SheetEvent event, String path) {
        return event instanceof SheetEdited edited
                ? edited.corrections().stream()
                        .filter(correction -> correction.path().equals(path))
                        .map(Correction::code)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** One without a field speaks of its row, one without a row of the whole sheet. */
    private static boolean covers(Reason reason, String path) {
        var row = reason.indicatorId() == null ? "" : "indicators/" + reason.indicatorId();
        if (reason.field() == null) {
            return path.startsWith(row.isEmpty() ? row : row + "/");
        }
        var cell = row.isEmpty() ? reason.field() : row + "/" + reason.field();
        return path.equals(cell) || path.startsWith(cell + "/");
    }
}
