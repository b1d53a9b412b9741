package io.mubiao.identity.bootstrap;

import static io.mubiao.shared.org.UnitKind.BUREAU;
import static io.mubiao.shared.org.UnitKind.FINANCE_OFFICE;
import static io.mubiao.shared.org.UnitKind.UNIT;

import io.mubiao.identity.account.AccountCommand.CreateAccount;
import io.mubiao.identity.account.AccountCommand.CreateApiKey;
import io.mubiao.identity.account.AccountCommand.ResetPassword;
import io.mubiao.identity.account.AccountVersions;
import io.mubiao.identity.bootstrap.Installation.FirstStart;
import io.mubiao.identity.notice.Notices;
import io.mubiao.identity.secret.ApiKeys;
import io.mubiao.identity.secret.Passwords;
import io.mubiao.identity.unit.UnitCommand.AssignFinanceOffice;
import io.mubiao.identity.unit.UnitCommand.CreateUnit;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UnitKind;
import io.mubiao.shared.org.UserId;
import io.mubiao.shared.platform.command.CommandDispatcher;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The people and units of the demo, all of Pingluo county (平罗县). */
@Component("identityDemo")
class Demo {

    static final String REGION = "640221000";

    private static final Actor SYSTEM = Actor.system(REGION);

    private static final List<CreateUnit> UNITS = List.of(
            unit("101", "平罗县商务和投资促进局", BUREAU, null),
            unit("101001", "平罗县商务和投资促进局本级", UNIT, "101"),
            unit("102", "平罗县教育体育局", BUREAU, null),
            unit("102001", "平罗县教育体育局本级", UNIT, "102"),
            unit("105", "平罗县财政局", BUREAU, null),
            unit("105003", "经济建设室", FINANCE_OFFICE, null),
            unit("105004", "行政教科文室", FINANCE_OFFICE, null),
            unit("106", "平罗县审计局", BUREAU, null));

    private static final List<AssignFinanceOffice> OFFICES = List.of(
            new AssignFinanceOffice(new UnitId("101"), 1, new UnitId("105003"), SYSTEM),
            new AssignFinanceOffice(new UnitId("102"), 1, new UnitId("105004"), SYSTEM));

    private static final List<CreateAccount> PEOPLE = List.of(
            person("drafter", "马晓燕", "101001", Role.DRAFTER),
            person("department", "王建国", "101", Role.DEPARTMENT_REVIEWER),
            person("finance-office", "李雪梅", "105003", Role.FINANCE_OFFICE_REVIEWER),
            person("performance-office", "张海峰", "105", Role.PERFORMANCE_REVIEWER),
            person("approver", "杨志强", "105", Role.APPROVER),
            person("auditor", "赵文静", "106", Role.AUDITOR),
            person("admin", "陈立新", "105", Role.ADMIN),
            person("drafter2", "刘芳", "102001", Role.DRAFTER));

    private final CommandDispatcher dispatcher;
    private final AccountVersions accounts;
    private final Passwords passwords;
    private final ApiKeys keys;
    private final PasswordEncoder encoder;
    private final Installation installation;
    private final Notices notices;

    Demo(
            CommandDispatcher dispatcher,
            AccountVersions accounts,
            Passwords passwords,
            ApiKeys keys,
            PasswordEncoder encoder,
            Installation installation,
            Notices notices) {
        this.dispatcher = dispatcher;
        this.accounts = accounts;
        this.passwords = passwords;
        this.keys = keys;
        this.encoder = encoder;
        this.installation = installation;
        this.notices = notices;
    }

    void create(String password) {
        UNITS.forEach(dispatcher::handle);
        OFFICES.forEach(dispatcher::handle);
        PEOPLE.forEach(person -> {
            dispatcher.handle(person);
            dispatcher.handle(new CreateApiKey(person.account(), key(person), "演示", SYSTEM));
        });
        put(passwords.encode(password));
    }

    /**
     * Lets passwords and keys follow when the demo starts with another password.
     *
     * @throws IllegalStateException when the first start was no demo: real accounts get no password that is printed
     */
    void follow(FirstStart start, String password) {
        var known = start.demoPasswordHash();
        if (known == null) {
            throw new IllegalStateException("这里的数据不是演示数据，不能以演示方式启动");
        }
        if (!encoder.matches(password, known)) {
            PEOPLE.forEach(person -> dispatcher.handle(
                    new ResetPassword(person.account(), accounts.of(person.account()), true, SYSTEM)));
            put(passwords.encode(password));
        }
    }

    /**
     * One hash for all: their secret is the same, and hashing is slow on purpose. Keys of the demo are no news to those
     * who start it.
     */
    private void put(String passwordHash) {
        PEOPLE.forEach(person -> {
            passwords.put(person.account(), passwordHash, false);
            keys.put(key(person), passwordHash);
            notices.seen(person.account(), Instant.now());
        });
        installation.started(new FirstStart(passwordHash));
    }

    private static String key(CreateAccount person) {
        return person.account().value();
    }

    private static CreateUnit unit(String id, String name, UnitKind kind, @Nullable String parent) {
        return new CreateUnit(new UnitId(id), name, kind, REGION, parent == null ? null : new UnitId(parent), SYSTEM);
    }

    private static CreateAccount person(String id, String name, String unit, Role role) {
        return new CreateAccount(new UserId(id), name, new UnitId(unit), Set.of(role), SYSTEM);
    }
}
