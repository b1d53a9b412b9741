package io.mubiao.command.talk;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Trace;
import io.mubiao.shared.platform.Premises;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.sheet.SheetContent;
import io.mubiao.shared.sheet.SheetEvent;
import io.mubiao.shared.sheet.SheetId;
import io.mubiao.shared.sheet.SheetRules;
import io.mubiao.shared.sheet.SheetState;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** The sheets that are spoken of, as their own events have them. */
final class SpokenOf {

    private final Sheets sheets;

    SpokenOf(Sheets sheets) {
        this.sheets = sheets;
    }

    /** Where sheets are found. */
    @FunctionalInterface
    interface Sheets {

        /** The sheet after so many of its events, or after all if it has fewer; without events if there is none. */
        SheetState upTo(SheetId id, long version);
    }

    static SpokenOf storedIn(EventStore events) {
        return new SpokenOf((id, version) -> {
            var sheet = new SheetState();
            events.readEvents(id.toString(), 0)
                    .asStream()
                    .takeWhile(message -> message.getSequenceNumber() < version)
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
        var sheet = sheets.upTo(id, Long.MAX_VALUE);
        if (sheet.version() == 0 || !SheetRules.maySee(sheet, actor)) {
            throw SheetRules.notFound();
        }
        Premises.current().add(id.toString(), sheet.version());
        return sheet;
    }

    /**
     * What the account, which sees the sheet, could read in it at a version.
     *
     * @throws DomainException VERSION_NOT_FOUND of a version that the sheet has not reached
     */
    SheetContent readBy(Actor actor, SheetState now, long version) {
        if (version > now.version()) {
            throw new DomainException(
                    ErrorCode.VERSION_NOT_FOUND, "这张表有第 1 至 " + now.version() + " 版，没有第 " + version + " 版");
        }
        return SheetRules.readableContent(sheets.upTo(now.id(), version), actor);
    }
}
