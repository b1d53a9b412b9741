package io.mubiao.command.talk;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Trace;
import io.mubiao.shared.platform.Premises;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.sheet.SheetEvent;
import io.mubiao.shared.sheet.SheetId;
import io.mubiao.shared.sheet.SheetRules;
import io.mubiao.shared.sheet.SheetState;
import java.util.function.Function;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** The sheets that are spoken of, as their own events have them. */
final class SpokenOf {

    private final Function<SheetId, SheetState> sheets;

    /** @param sheets a sheet as it is now; one without events if there is none */
    SpokenOf(Function<SheetId, SheetState> sheets) {
        this.sheets = sheets;
    }

    static SpokenOf storedIn(EventStore events) {
        return new SpokenOf(id -> {
            var sheet = new SheetState();
            events.readEvents(id.toString(), 0)
                    .asStream()
                    .forEach(message -> sheet.on(
                            (SheetEvent) message.getPayload(),
                            Trace.of(message.getMetaData(), message.getTimestamp())));
            return sheet;
        });
    }

    /**
     * The sheet as it is now. What is said rests on it: if somebody decides meanwhile, it is judged anew.
     *
     * @throws DomainException SHEET_NOT_FOUND, the same for what does not exist and for what one may not see
     */
    SheetState visibleTo(Actor actor, SheetId id) {
        var sheet = sheets.apply(id);
        if (sheet.version() == 0 || !SheetRules.maySee(sheet, actor)) {
            throw SheetRules.notFound();
        }
        Premises.current().add(id.toString(), sheet.version());
        return sheet;
    }
}
