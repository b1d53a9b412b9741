package io.mubiao.identity.shredding;

import io.mubiao.shared.org.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Of which years it can still be read where requests came from, and what was ever forgotten; both of a region.
 *
 * @param years the latest first
 * @param system whether keys of the account system are counted too, which are destroyed only by its name
 * @param destructions the latest first
 */
record ShreddingOverview(List<KeptYear> years, boolean system, List<Destruction> destructions) {

    /**
     * A year with keys.
     *
     * @param keys how many there are: one for each account
     * @param lastDay until the end of which they must be kept
     * @param over whether they may be destroyed
     */
    record KeptYear(int year, int keys, LocalDate lastDay, boolean over) {}

    /**
     * Keys that were destroyed.
     *
     * @param account whose; null: of every account of the region
     */
    record Destruction(int year, @Nullable UserId account, String reason, UserId by, String name, Instant at) {}
}
