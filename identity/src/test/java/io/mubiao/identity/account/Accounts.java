package io.mubiao.identity.account;

import io.mubiao.identity.account.AccountCommand.CreateAccount;
import io.mubiao.shared.org.AccountEvent.AccountCreated;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UserId;
import java.util.Map;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;

/** People, units and pasts that the account tests tell of. */
final class Accounts {

    static final String HERE = "640221000";

    static final UserId WANG = new UserId("wang");
    static final UnitId BUREAU = new UnitId("101");
    static final UnitId SCHOOL = new UnitId("102001");
    static final UnitId ELSEWHERE = new UnitId("999");

    static final Actor ADMIN = actor("admin", HERE, Role.ADMIN);
    static final Actor OTHER_ADMIN = actor("admin-b", HERE, Role.ADMIN);
    static final Actor ADMIN_ELSEWHERE = actor("admin2", "640222000", Role.ADMIN);
    static final Actor DRAFTER = actor("drafter", HERE, Role.DRAFTER);
    static final Actor OWNER = actor("wang", HERE, Role.DRAFTER);

    private static final Map<UnitId, String> REGIONS = Map.of(BUREAU, HERE, SCHOOL, HERE, ELSEWHERE, "640222000");

    private Accounts() {}

    static Actor actor(String id, String region, Role... roles) {
        return new Actor(new UserId(id), id, BUREAU, region, Set.of(roles));
    }

    static CreateAccount open(Actor actor) {
        return new CreateAccount(WANG, "王伟", BUREAU, Set.of(Role.DRAFTER), actor);
    }

    static AccountCreated opened(Role... roles) {
        return new AccountCreated(WANG, "王伟", BUREAU, Set.of(roles));
    }

    static TestExecutor<Account> given(Object... events) {
        return fixture(new Register(false, "", true), false).given(events);
    }

    static TestExecutor<Account> givenTheLastAdmin(Object... events) {
        return fixture(new Register(true, "", true), false).given(events);
    }

    static TestExecutor<Account> givenATakenKey(String key, Object... events) {
        return fixture(new Register(false, key, true), false).given(events);
    }

    /** Where two persons make an administrator. */
    static TestExecutor<Account> givenTwoPersons(Object... events) {
        return fixture(new Register(false, "", true), true).given(events);
    }

    /** Where two persons make an administrator, and there has only ever been one. */
    static TestExecutor<Account> givenALoneAdmin(Object... events) {
        return fixture(new Register(false, "", false), true).given(events);
    }

    private static AggregateTestFixture<Account> fixture(AccountRegister register, boolean twoPersons) {
        var fixture = new AggregateTestFixture<>(Account.class);
        fixture.registerInjectableResource(register);
        fixture.registerInjectableResource(new AdministratorPolicy(twoPersons));
        return fixture;
    }

    /** Everybody administers who is called so. */
    private record Register(boolean lastAdmin, String takenKey, boolean severalAdmins) implements AccountRegister {

        @Override
        public boolean everHadSeveralAdmins(String region) {
            return severalAdmins;
        }

        @Override
        public boolean isActiveAdmin(UserId account) {
            return account.value().startsWith("admin");
        }

        @Override
        public String regionOf(UnitId unit) {
            return REGIONS.get(unit);
        }

        @Override
        public boolean isLastAdmin(UserId account, String region) {
            return lastAdmin;
        }

        @Override
        public boolean isTaken(String apiKey) {
            return apiKey.equals(takenKey);
        }
    }
}
