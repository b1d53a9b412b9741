package io.mubiao.shared.talk;

import io.mubiao.shared.org.UserId;
import io.mubiao.shared.talk.TalkEvent.NoteMade;

/**
 * A note at a cell, and what became of it.
 *
 * @param ofUnit whether somebody of the drafting unit made it
 */
public record Note(NoteMade made, UserId by, boolean ofUnit, NoteStatus status) {

    Note become(NoteStatus next) {
        return new Note(made, by, ofUnit, next);
    }
}
