package io.mubiao.shared.talk;

/** What can be done with a note that was made. */
public enum NoteAction {
    ANSWER("answer"),
    RESOLVE("resolve"),
    WITHDRAW("withdraw");

    private final String verb;

    NoteAction(String verb) {
        this.verb = verb;
    }

    /** The last part of its address. */
    public String verb() {
        return verb;
    }
}
