package io.mubiao.query.library;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the library.
 *
 * @param next the cursor of the next page, null on the last
 * @param lagging whether the list does not know the version yet that the request asked for
 */
record LibraryPage(List<LibraryItem> items, @Nullable String next, boolean lagging) {}
