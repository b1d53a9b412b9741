package io.mubiao.query.deputy;

import io.mubiao.shared.deputy.DeputyshipStatus;
import io.mubiao.shared.org.DeputyshipId;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UserId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Appointments of deputies, the latest first. */
record DeputyList(List<Item> items) {

    /**
     * An appointment; see {@link io.mubiao.shared.deputy.DeputyEvent.DeputyAppointed}.
     *
     * @param roles those that were delegated
     * @param from the first day
     * @param until the last day
     * @param confirmedBy who confirmed it; null when nobody has, or had to
     * @param needsConfirmation whether a third person has to
     * @param ended when and why it ended before its term; null when it did not
     * @param possible verbs that the caller may use now
     */
    @Schema(name = "DeputyItem")
    record Item(
            DeputyshipId id,
            Person principal,
            Person deputy,
            List<Role> roles,
            List<String> stages,
            @Nullable String maximumAmount,
            List<UnitId> units,
            LocalDate from,
            LocalDate until,
            String reason,
            @Nullable String document,
            Instant offeredAt,
            DeputyshipStatus status,
            boolean needsConfirmation,
            @Nullable Person confirmedBy,
            @Nullable End ended,
            List<String> possible) {}

    @Schema(name = "DeputyPerson")
    record Person(UserId account, String name) {}

    @Schema(name = "DeputyEnd")
    record End(Instant at, String reason) {}

    /** Colleagues of the own unit. */
    record Candidates(List<Candidate> items) {}

    /** @param refusal why not; null if the colleague can be the deputy for the roles asked for */
    record Candidate(
            UserId account,
            String name,
            List<Role> roles,
            @Nullable String refusal) {}
}
