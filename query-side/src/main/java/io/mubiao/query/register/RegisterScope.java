package io.mubiao.query.register;

import io.mubiao.shared.text.GivenText;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whose approvals are looked at.
 *
 * @param known only what was sealed by then; null: everything
 */
record RegisterScope(
        String region,
        @Nullable String department,
        @Nullable String unit,
        @Nullable String office,
        @Nullable Integer year,
        @Nullable Instant known) {

    /** The newest approval of each sheet up to the instant that is named. */
    private static final String IN_FORCE = """
            (select distinct on (approved.sheet) approved.*
             from read_model.approved_revision approved
             where approved.region = :region and approved.approved_at <= :%s::timestamptz%s
             order by approved.sheet, approved.version desc)""";

    /** What the ledger had sealed by an instant. */
    private static final String KNOWN = """

               and exists (select from event_store.domain_event event
                           where event.aggregate_id = approved.sheet::text
                             and event.sequence_number = approved.version - 1
                             and event.global_index <= (select coalesce(max(sealed_position), 0) from ledger.checkpoint
                                                        where signed_at <= :known::timestamptz))""";

    RegisterScope {
        department = GivenText.orNull(department);
        unit = GivenText.orNull(unit);
        office = GivenText.orNull(office);
    }

    /**
     * A table of what was in force.
     *
     * @param instant the parameter that says when
     */
    String inForce(String instant) {
        return IN_FORCE.formatted(instant, known == null ? "" : KNOWN);
    }

    /** What rows are narrowed to, of a table {@code entry}: a revision counts where it belongs itself. */
    String narrowed(String entry) {
        return (department == null ? "" : " and " + entry + ".department = :department")
                + (unit == null ? "" : " and " + entry + ".unit = :unit")
                + (office == null ? "" : " and " + entry + ".office = :office")
                + (year == null ? "" : " and " + entry + ".fiscal_year = :year");
    }

    Map<String, @Nullable Object> parameters() {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("region", region);
        parameters.put("department", department);
        parameters.put("unit", unit);
        parameters.put("office", office);
        parameters.put("year", year);
        parameters.put("known", known == null ? null : known.toString());
        return parameters;
    }
}
