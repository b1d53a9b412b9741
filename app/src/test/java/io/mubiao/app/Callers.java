package io.mubiao.app;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UserId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everybody who might ask: each role in its own unit, elsewhere, in another region, and with what it had taken away since
 * its token was made. All hold tokens that say what they were at first.
 */
final class Callers {

    private static final String REGION = "640221000";
    private static final String ELSEWHERE = "640222000";

    private static final Map<Role, String> UNITS = Map.of(
            Role.DRAFTER, "101001",
            Role.DEPARTMENT_REVIEWER, "101",
            Role.FINANCE_OFFICE_REVIEWER, "105003",
            Role.PERFORMANCE_REVIEWER, "105",
            Role.APPROVER, "105",
            Role.AUDITOR, "106",
            Role.ADMIN, "105");

    private static final Map<Role, String> OTHER_UNITS = Map.of(
            Role.DRAFTER, "102001",
            Role.DEPARTMENT_REVIEWER, "102",
            Role.FINANCE_OFFICE_REVIEWER, "105004",
            Role.PERFORMANCE_REVIEWER, "102",
            Role.APPROVER, "102",
            Role.AUDITOR, "102",
            Role.ADMIN, "102");

    private static final Map<Role, String> DEMO = Map.of(
            Role.DRAFTER, "drafter",
            Role.DEPARTMENT_REVIEWER, "department",
            Role.FINANCE_OFFICE_REVIEWER, "finance-office",
            Role.PERFORMANCE_REVIEWER, "performance-office",
            Role.APPROVER, "approver",
            Role.AUDITOR, "auditor",
            Role.ADMIN, "admin");

    /** Roles that stand alone: what is taken from them is the account. */
    private static final Set<Role> ALONE = EnumSet.of(Role.AUDITOR, Role.ADMIN);

    private enum Situation {
        OWN,
        FOREIGN_UNIT,
        FOREIGN_REGION,
        SUSPENDED,
        MOVED,
        REVOKED,
        KEY_REVOKED
    }

    private final County county;
    private final TokenIssuer issuer;
    private final List<Caller> all = new ArrayList<>();

    private Callers(County county, TokenIssuer issuer) {
        this.county = county;
        this.issuer = issuer;
    }

    /**
     * A caller.
     *
     * @param present what the account is by its events; null: nobody, or an account or key that has ended
     */
    record Caller(String name, @Nullable Actor present, Api api) {

        /** Whether the door is open at all. */
        boolean isLetIn() {
            return present != null;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Callers of(County county, TokenIssuer issuer) {
        var callers = new Callers(county, issuer);
        callers.all.add(new Caller("nobody", null, county.nobody()));
        for (var role : Role.values()) {
            for (var situation : Situation.values()) {
                callers.add(role, situation);
            }
        }
        List.of(Role.values()).forEach(callers::addWhoActed);
        callers.takeAway();
        return callers;
    }

    List<Caller> all() {
        return all;
    }

    private void add(Role role, Situation situation) {
        if (situation == Situation.REVOKED && ALONE.contains(role)) {
            return;
        }
        var id = idOf(role, situation);
        var unit = situation == Situation.FOREIGN_UNIT ? OTHER_UNITS.get(role) : UNITS.get(role);
        var roles = EnumSet.of(role);
        if (situation == Situation.REVOKED) {
            roles.add(companionOf(role));
        }
        var region = situation == Situation.FOREIGN_REGION ? ELSEWHERE : REGION;
        var actor = new Actor(new UserId(id), "某" + id, new UnitId(unit), region, roles);
        if (situation != Situation.FOREIGN_REGION) {
            create(actor);
        }
        var credential = situation == Situation.KEY_REVOKED ? "key:" + id : "session:" + id;
        var api = county.nobody().with("Authorization", "Bearer " + issuer.token(actor, credential));
        if (situation == Situation.KEY_REVOKED) {
            must(api.post("/identity/me/api-keys", Map.of("id", id, "label", "脚本")));
        }
        all.add(new Caller(id, presentOf(actor, role, situation), api));
    }

    /** The people of the demo, who have led every sheet to where it is. */
    private void addWhoActed(Role role) {
        var id = DEMO.get(role);
        var actor = new Actor(new UserId(id), id, new UnitId(UNITS.get(role)), REGION, Set.of(role));
        all.add(new Caller(id, actor, county.as(id)));
    }

    private static @Nullable Actor presentOf(Actor actor, Role role, Situation situation) {
        return switch (situation) {
            case OWN, FOREIGN_UNIT, FOREIGN_REGION -> actor;
            case SUSPENDED, KEY_REVOKED -> null;
            case MOVED ->
                new Actor(actor.id(), actor.name(), new UnitId(OTHER_UNITS.get(role)), actor.region(), actor.roles());
            case REVOKED ->
                new Actor(actor.id(), actor.name(), actor.unit(), actor.region(), Set.of(companionOf(role)));
        };
    }

    /** A role that may be held beside the other, and lets its holder see nothing of what the other works on. */
    private static Role companionOf(Role role) {
        return role == Role.DEPARTMENT_REVIEWER ? Role.FINANCE_OFFICE_REVIEWER : Role.DEPARTMENT_REVIEWER;
    }

    private void create(Actor actor) {
        must(county.as("admin")
                .post(
                        "/identity/accounts",
                        Map.of(
                                "id",
                                actor.id().value(),
                                "name",
                                actor.name(),
                                "unit",
                                actor.unit().value(),
                                "roles",
                                actor.roles())));
    }

    /** All at once, so that all have had time to be known before the first is asked. */
    private void takeAway() {
        for (var role : Role.values()) {
            change(role, Situation.SUSPENDED, "suspend", Map.of("reason", "调离"));
            change(role, Situation.MOVED, "transfer", Map.of("unit", OTHER_UNITS.get(role)));
            if (!ALONE.contains(role)) {
                change(role, Situation.REVOKED, "revoke", Map.of("role", role));
            }
            change(role, Situation.KEY_REVOKED, "api-keys/" + idOf(role, Situation.KEY_REVOKED) + "/revoke", Map.of());
        }
        // a second is what the product promises
        try {
            Thread.sleep(1_000);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void change(Role role, Situation situation, String verb, Map<String, ?> body) {
        var account = "/identity/accounts/" + idOf(role, situation);
        var admin = county.as("admin");
        must(admin.ifMatch(admin.get(account).json().get("version").asLong()).post(account + "/" + verb, body));
    }

    private static String idOf(Role role, Situation situation) {
        return (role.name().replace("_REVIEWER", "") + "-" + situation)
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
    }

    private static void must(Api.Answer answer) {
        if (answer.status() >= 300) {
            throw new IllegalStateException(answer.toString());
        }
    }
}
