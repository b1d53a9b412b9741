package io.mubiao.identity.enrolment;

import io.mubiao.identity.account.AccountCommand.ChangeRoles;
import io.mubiao.identity.account.AccountCommand.CreateAccount;
import io.mubiao.identity.account.AccountCommand.RenameAccount;
import io.mubiao.identity.account.AccountCommand.TransferAccount;
import io.mubiao.identity.account.AccountRequest;
import io.mubiao.identity.enrolment.EnrolmentPlan.Line;
import io.mubiao.identity.enrolment.EnrolmentPlan.Outcome;
import io.mubiao.identity.enrolment.FileTable.Heading;
import io.mubiao.identity.enrolment.PresentRegister.PresentAccount;
import io.mubiao.identity.unit.UnitCommand;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.IncompatibleRoles;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UserId;
import io.mubiao.shared.platform.command.Command;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the rows of accounts would do, checked by what refuses the same things when they are typed. */
final class AccountPlanning {

    private static final Pattern BETWEEN = Pattern.compile("[、，,;；/\\s]+");

    private final Actor actor;
    private final Map<String, PresentAccount> present;
    private final UnitPlanning units;
    private final Checks checks;
    private final Map<String, FileRow> rows = new LinkedHashMap<>();

    /** @param units as they will be */
    AccountPlanning(Actor actor, Map<String, PresentAccount> present, UnitPlanning units, Checks checks) {
        this.actor = actor;
        this.present = present;
        this.units = units;
        this.checks = checks;
    }

    List<Line> plan(List<FileRow> file) {
        return file.stream().flatMap(this::line).toList();
    }

    private Stream<Line> line(FileRow row) {
        var user = row.text(Heading.USER_NAME);
        var unit = row.text(Heading.UNIT_CODE);
        var roles = roles(row);
        var request = new AccountRequest.Create(user, row.text(Heading.PERSON), unit, roles, null);
        checks.refused(row, Heading.ROLES, () -> IncompatibleRoles.refuseAmong(roles));
        if (!checks.shape(row, request) || !checks.once(rows, user, row)) {
            return Stream.empty();
        }
        rows.put(user, row);
        if (units.nameOf(unit) == null) {
            checks.flaw(
                    row,
                    Heading.UNIT_CODE,
                    UnitCommand.notFound(new UnitId(unit)).detail());
        }
        var wanted = new CreateAccount(new UserId(user), row.text(Heading.PERSON), new UnitId(unit), roles, actor);
        var before = present.get(user);
        if (wanted.account().equals(Actor.SYSTEM) || before != null && isElsewhere(before)) {
            checks.flaw(row, Heading.USER_NAME, "用户名 " + user + " 已被使用");
            return Stream.empty();
        }
        return Stream.of(before == null ? created(row, wanted) : changed(row, wanted, before));
    }

    private Set<Role> roles(FileRow row) {
        var roles = EnumSet.noneOf(Role.class);
        for (var label : BETWEEN.split(row.text(Heading.ROLES))) {
            var role = Stream.of(Role.values())
                    .filter(one -> one.label().equals(label))
                    .findFirst();
            role.ifPresent(roles::add);
            if (role.isEmpty() && !label.isEmpty()) {
                checks.flaw(row, Heading.ROLES, "没有“" + label + "”这个角色");
            }
        }
        if (roles.contains(Role.ADMIN)) {
            checks.flaw(row, Heading.ROLES, "系统管理员不能批量开通，请逐个开通");
        }
        return roles;
    }

    private Line created(FileRow row, CreateAccount wanted) {
        return line(row, Outcome.CREATE, List.of("角色：" + labels(wanted.roles())), List.of(wanted));
    }

    private Line changed(FileRow row, CreateAccount wanted, PresentAccount before) {
        var user = wanted.account();
        var commands = new ArrayList<Command<Void>>();
        var changes = new ArrayList<String>();
        if (!before.name().equals(wanted.name())) {
            commands.add(new RenameAccount(user, before.version(), wanted.name(), actor));
            changes.add("姓名由“" + before.name() + "”改为“" + wanted.name() + "”");
        }
        if (!before.unit().equals(wanted.unit().value())) {
            commands.add(new TransferAccount(user, before.version() + commands.size(), wanted.unit(), actor));
            changes.add("单位由 " + before.unit() + " 改为 " + wanted.unit());
        }
        if (!before.roles().equals(wanted.roles())) {
            commands.add(new ChangeRoles(user, before.version() + commands.size(), wanted.roles(), actor));
            changes.add("角色由“" + labels(before.roles()) + "”改为“" + labels(wanted.roles()) + "”");
        }
        if (!commands.isEmpty() && before.roles().contains(Role.ADMIN)) {
            checks.flaw(row, Heading.USER_NAME, "系统管理员的账号不能批量更改，请逐个更改");
        }
        return line(row, commands.isEmpty() ? Outcome.SAME : Outcome.CHANGE, changes, commands);
    }

    private boolean isElsewhere(PresentAccount account) {
        return !account.region().equals(actor.region());
    }

    private static String labels(Collection<Role> roles) {
        return roles.stream().sorted().map(Role::label).collect(Collectors.joining("、"));
    }

    private Line line(FileRow row, Outcome outcome, List<String> changes, List<Command<Void>> commands) {
        return new Line(
                row.table().label(),
                row.number(),
                row.text(Heading.USER_NAME),
                row.text(Heading.PERSON),
                units.nameOf(row.text(Heading.UNIT_CODE)),
                outcome,
                changes,
                commands);
    }
}
