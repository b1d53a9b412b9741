package io.mubiao.query.directory;

import io.mubiao.query.directory.AccountFileRequest.Status;
import io.mubiao.query.replay.UnitNames;
import io.mubiao.shared.org.AccountState;
import io.mubiao.shared.org.Role;
import java.util.List;
import java.util.stream.Collectors;

/** An account as a line of a file. What identity alone knows, as whether the password has to be changed, is not in it. */
record AccountLine(String id, String name, String unit, String unitName, List<Role> roles, Status status) {

    static AccountLine of(AccountState account, UnitNames.Naming names) {
        return new AccountLine(
                account.id().value(),
                account.name(),
                account.unit().value(),
                names.of(account.unit()),
                account.roles().stream().sorted().toList(),
                Status.of(account.suspended()));
    }

    String work() {
        return roles.stream().map(Role::label).collect(Collectors.joining("、"));
    }
}
