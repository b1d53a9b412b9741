package io.mubiao.query.why;

import io.mubiao.query.directory.People;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UserId;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.sheet.SheetId;
import io.mubiao.shared.sheet.SheetPhase;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a sheet is where it is, and what that means for an account.
 *
 * @param words the answer in sentences
 * @param conditions what the account needs to act now, and whether it has it
 * @param actions what it may do, and why not
 * @param shown whether the lists show the sheet as it is
 */
record Why(
        SheetId sheet,
        long version,
        List<String> words,
        Turn turn,
        Person account,
        List<Condition> conditions,
        List<Permission> actions,
        List<Shown> shown) {

    /**
     * Whose turn it is.
     *
     * @param stage null when the sheet is not in review
     * @param role null when it is nobody's turn
     * @param unit null: any unit of the region
     * @param people the accounts that can act now, at most twenty
     */
    record Turn(
            SheetPhase state,
            @Nullable String stage,
            @Nullable String stageLabel,
            @Nullable Role role,
            @Nullable UnitId unit,
            @Nullable String unitName,
            List<Person> people,
            Instant changedAt) {}

    /** @param onBehalfOf what the account is called in whose place this one acts; null: in its own */
    record Person(
            UserId id,
            String name,
            @Nullable String onBehalfOf,
            UnitId unit,
            String unitName,
            List<Role> roles,
            boolean suspended) {

        static Person of(People.Account account) {
            var actor = account.actor();
            return new Person(
                    actor.id(),
                    actor.name(),
                    actor.mandate() == null ? null : actor.mandate().principalName(),
                    actor.unit(),
                    account.unitName(),
                    actor.roles().stream().sorted().toList(),
                    account.suspended());
        }
    }

    /** @param code REGION, ACCOUNT, ROLE, UNIT, NOT_CONTRIBUTOR, NOT_AMENDER or NOT_SIGNED */
    record Condition(String code, boolean met, String detail) {}

    /** @param code why it would be refused, null when it would not */
    record Permission(
            String action,
            String label,
            boolean allowed,
            @Nullable ErrorCode code,
            @Nullable String detail) {}

    /** @param shownVersion what the lists show; they lag while it is less than the sheet's version */
    record Shown(String projection, long shownVersion, boolean lagging) {}
}
