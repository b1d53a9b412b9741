package io.mubiao.shared.talk;

import io.mubiao.shared.sheet.SheetId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be said about a sheet. It stands in a stream of its own, so that nobody's decision is ever outrun by it. Who
 * said it, when and from where stands in the metadata ({@link io.mubiao.shared.org.Trace}).
 */
public sealed interface TalkEvent {

    SheetId sheet();

    /** The identifier of the stream of a sheet's talk; it cannot meet a sheet's, a unit's or an account's. */
    static String stream(SheetId sheet) {
        return "talk/" + sheet;
    }

    /**
     * Somebody asked those whose turn it is to go on with the sheet (催办).
     *
     * @param stage at which the sheet waits
     * @param to everybody who could act then and was not barred
     */
    record SheetReminded(
            SheetId sheet,
            TalkId reminder,
            int revision,
            int round,
            String stage,
            List<Addressee> to,
            @Nullable String text)
            implements TalkEvent {

        public SheetReminded {
            to = List.copyOf(to);
        }
    }

    /** Something about a note. */
    sealed interface OnNote extends TalkEvent {

        TalkId note();
    }

    /**
     * Somebody noted something at a cell (批注).
     *
     * @param version of the sheet that was looked at
     * @param path of the cell, as in {@link io.mubiao.shared.sheet.Cells}
     * @param quote what stood in the cell then; null when nothing did
     */
    record NoteMade(
            SheetId sheet,
            TalkId note,
            int revision,
            long version,
            String path,
            @Nullable String quote,
            String text,
            Audience audience)
            implements OnNote {}

    /** Somebody replied to a note. */
    record NoteAnswered(SheetId sheet, TalkId note, TalkId answer, String text) implements OnNote {}

    /** What the note asks for is done. */
    record NoteResolved(SheetId sheet, TalkId note) implements OnNote {}

    /** Whoever made the note no longer says so. */
    record NoteWithdrawn(SheetId sheet, TalkId note) implements OnNote {}
}
