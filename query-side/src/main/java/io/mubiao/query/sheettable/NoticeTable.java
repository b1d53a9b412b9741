package io.mubiao.query.sheettable;

import io.mubiao.query.projection.Table;
import io.mubiao.query.projection.Tables;
import io.mubiao.query.sheettable.FoldedSheet.Step;
import io.mubiao.shared.org.Trace;
import io.mubiao.shared.org.UserId;
import io.mubiao.shared.sheet.SheetEvent.PassTakenBack;
import io.mubiao.shared.sheet.SheetEvent.SheetApproved;
import io.mubiao.shared.sheet.SheetEvent.SheetRejected;
import io.mubiao.shared.sheet.SheetEvent.SheetReopened;
import io.mubiao.shared.sheet.SheetEvent.SheetReturned;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the table sheet_notice: whoever wrote a sheet is told what became of it, and a principal what a deputy did. */
@Component
class NoticeTable implements SheetTable {

    private record Told(Step step, SheetNoticeKind kind, UserId account) {

        Trace trace() {
            return step.moment().trace();
        }
    }

    private static final Table<Told> TABLE = Table.<Told>named("sheet_notice")
            .key("sheet", "uuid", told -> told.step().moment().event().sheet())
            .key("version", "bigint", told -> told.step().moment().version())
            .key("account", "text", told -> told.account().value())
            .column("kind", "text", Told::kind)
            .column("at", "timestamptz", told -> told.trace().at())
            .column("actor", "text", told -> told.trace().actor())
            .column("name", "text", told -> told.trace().signature())
            .column(
                    "stage",
                    "text",
                    told -> told.step().stage() == null
                            ? null
                            : told.step().stage().label());

    @Override
    public void write(List<FoldedSheet> changed, Tables tables) {
        tables.insert(
                TABLE,
                changed.stream()
                        .flatMap(sheet -> sheet.steps().stream())
                        .flatMap(NoticeTable::told)
                        .toList());
    }

    private static Stream<Told> told(Step step) {
        var kind = kindOf(step);
        var writers = kind == null
                ? Stream.<Told>empty()
                : step.after().contributors().stream().map(account -> new Told(step, kind, account));
        var principal = Stream.ofNullable(step.moment().trace().onBehalfOf())
                .map(account -> new Told(step, SheetNoticeKind.ACTED_FOR_YOU, account));
        return Stream.concat(writers, principal);
    }

    private static @Nullable SheetNoticeKind kindOf(Step step) {
        var event = step.moment().event();
        if (event instanceof SheetReturned returned) {
            return returned.to() == null ? SheetNoticeKind.RETURNED : null;
        }
        if (event instanceof PassTakenBack) {
            return SheetNoticeKind.TAKEN_BACK;
        }
        if (event instanceof SheetReopened) {
            return SheetNoticeKind.REOPENED;
        }
        if (event instanceof SheetRejected) {
            return SheetNoticeKind.REJECTED;
        }
        return event instanceof SheetApproved ? SheetNoticeKind.APPROVED : null;
    }
}
