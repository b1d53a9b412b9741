package io.mubiao.query.replay;

/** What people call the stored types of events. */
public interface EventTitles {

    /** In Chinese; the type itself if it has no name. */
    String title(String storedType);
}
