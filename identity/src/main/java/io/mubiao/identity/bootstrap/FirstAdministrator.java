package io.mubiao.identity.bootstrap;

import io.mubiao.identity.account.AccountCommand.CreateAccount;
import io.mubiao.identity.bootstrap.Installation.FirstStart;
import io.mubiao.identity.secret.Passwords;
import io.mubiao.identity.unit.UnitCommand.CreateUnit;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.Unit;
import io.mubiao.shared.org.UnitKind;
import io.mubiao.shared.org.UserId;
import io.mubiao.shared.platform.command.CommandDispatcher;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The account that opens all others. */
@Component
class FirstAdministrator {

    static final UserId ID = new UserId("admin");

    private final CommandDispatcher dispatcher;
    private final Passwords passwords;
    private final Installation installation;

    FirstAdministrator(CommandDispatcher dispatcher, Passwords passwords, Installation installation) {
        this.dispatcher = dispatcher;
        this.passwords = passwords;
        this.installation = installation;
    }

    /** @return the one-time password */
    String create(String region) {
        var system = Actor.system(region);
        dispatcher.handle(
                new CreateUnit(Unit.OF_THE_REGION, Unit.REGION_WITHOUT_NAME, UnitKind.BUREAU, region, null, system));
        dispatcher.handle(new CreateAccount(ID, "系统管理员", Unit.OF_THE_REGION, Set.of(Role.ADMIN), system));
        installation.started(new FirstStart(null));
        return passwords.issue(ID);
    }
}
