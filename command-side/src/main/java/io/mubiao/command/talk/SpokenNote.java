package io.mubiao.command.talk;

import io.mubiao.shared.talk.NoteStatus;
import io.mubiao.shared.talk.TalkId;

/** A note after something was done with it. */
record SpokenNote(TalkId id, NoteStatus status) {}
