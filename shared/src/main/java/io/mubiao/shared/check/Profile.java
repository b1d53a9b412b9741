package io.mubiao.shared.check;

/** On what occasion a sheet is checked, and hence how severely. */
public enum Profile {
    /** before 送审 */
    SUBMIT,
    /** sheets that were approved elsewhere: everything is recorded, nothing blocks */
    IMPORT_LEGACY,
    /** on a reviewer's desk: guesses are welcome that would only annoy a drafter */
    REVIEW
}
