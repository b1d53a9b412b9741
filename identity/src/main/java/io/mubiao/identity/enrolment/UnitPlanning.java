package io.mubiao.identity.enrolment;

import io.mubiao.identity.enrolment.EnrolmentPlan.Line;
import io.mubiao.identity.enrolment.EnrolmentPlan.Outcome;
import io.mubiao.identity.enrolment.FileTable.Heading;
import io.mubiao.identity.enrolment.PresentRegister.PresentUnit;
import io.mubiao.identity.unit.UnitCommand;
import io.mubiao.identity.unit.UnitCommand.AssignFinanceOffice;
import io.mubiao.identity.unit.UnitCommand.CreateUnit;
import io.mubiao.identity.unit.UnitCommand.RenameUnit;
import io.mubiao.identity.unit.UnitRequest;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UnitKind;
import io.mubiao.shared.platform.command.Command;
import io.mubiao.shared.problem.DomainException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the rows of units would do, checked by what refuses the same things when they are typed. */
final class UnitPlanning {

    /** What others in the file may refer to first. */
    private static final List<UnitKind> ORDER = List.of(UnitKind.FINANCE_OFFICE, UnitKind.BUREAU, UnitKind.UNIT);

    private final Actor actor;
    private final Map<String, PresentUnit> present;
    private final Checks checks;
    private final Map<String, FileRow> seen = new HashMap<>();
    private final Map<String, FileRow> rows = new LinkedHashMap<>();
    private final Map<String, UnitKind> kinds = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();

    /** @param present also of other regions: a code is unique in the installation */
    UnitPlanning(Actor actor, Map<String, PresentUnit> present, Checks checks) {
        this.actor = actor;
        this.present = present;
        this.checks = checks;
        present.values().stream().filter(this::isOurs).forEach(unit -> note(unit.id(), unit.kind(), unit.name()));
    }

    List<Line> plan(List<FileRow> file) {
        file.forEach(this::admit);
        return ordered().map(this::line).toList();
    }

    /** The name that the unit will have; null when there will be none of the code. */
    @Nullable
    String nameOf(String code) {
        return names.get(code);
    }

    private boolean isOurs(PresentUnit unit) {
        return unit.region().equals(actor.region());
    }

    private void note(String code, UnitKind kind, String name) {
        kinds.put(code, kind);
        names.put(code, name);
    }

    private void admit(FileRow row) {
        var code = row.text(Heading.UNIT_CODE);
        var kind = kind(row);
        var request = new UnitRequest.Create(
                code,
                row.text(Heading.UNIT_NAME),
                kind == null ? UnitKind.BUREAU : kind,
                null,
                row.get(Heading.PARENT));
        if (kind == null) {
            checks.flaw(row, Heading.KIND, "应为主管部门、预算单位或财政业务股室");
        }
        if (!checks.shape(row, request) || kind == null || !checks.once(seen, code, row)) {
            return;
        }
        seen.put(code, row);
        var before = present.get(code);
        if (before != null && !isOurs(before)) {
            checks.flaw(row, Heading.UNIT_CODE, "单位代码 " + code + " 已被使用");
        } else if (before != null && before.kind() != kind) {
            checks.flaw(row, Heading.KIND, "已登记为" + before.kind().label() + "，类别不能更改");
        } else {
            rows.put(code, row);
            note(code, kind, row.text(Heading.UNIT_NAME));
        }
    }

    private static @Nullable UnitKind kind(FileRow row) {
        return Stream.of(UnitKind.values())
                .filter(kind -> kind.label().equals(row.get(Heading.KIND)))
                .findFirst()
                .orElse(null);
    }

    /** Each below what it belongs to. */
    private Stream<FileRow> ordered() {
        var depths = new HashMap<String, Integer>();
        rows.forEach((code, row) -> depths.put(code, depth(row)));
        return rows.values().stream()
                .sorted(Comparator.comparingInt((FileRow row) -> ORDER.indexOf(kind(row)))
                        .thenComparing(row -> depths.get(row.text(Heading.UNIT_CODE))));
    }

    private int depth(FileRow row) {
        int depth = 0;
        for (var above = row; above != null && depth <= rows.size(); depth++) {
            var parent = above.get(Heading.PARENT);
            above = parent == null ? null : rows.get(parent);
        }
        if (depth > rows.size()) {
            checks.flaw(row, Heading.PARENT, "上级单位互为上下级");
        }
        return depth;
    }

    private Line line(FileRow row) {
        var code = row.text(Heading.UNIT_CODE);
        var id = new UnitId(code);
        var parent = row.get(Heading.PARENT);
        var command = new CreateUnit(
                id,
                row.text(Heading.UNIT_NAME),
                Objects.requireNonNull(kind(row)),
                actor.region(),
                parent == null ? null : new UnitId(parent),
                actor);
        checks.refused(row, Heading.PARENT, () -> requireParent(command));
        checks.refused(row, Heading.OFFICE, () -> requireOffice(command.kind(), row.get(Heading.OFFICE)));
        var before = present.get(code);
        return before == null ? created(row, command) : changed(row, command, before);
    }

    private void requireParent(CreateUnit command) {
        command.requireParentIfUnit();
        if (command.parent() != null) {
            CreateUnit.requireSuitableParent(known(command.parent().value()));
        }
    }

    private void requireOffice(UnitKind kind, @Nullable String office) {
        if (office != null) {
            AssignFinanceOffice.requireLookedAfter(kind);
            AssignFinanceOffice.requireOffice(known(office), names.getOrDefault(office, office));
        }
    }

    private UnitKind known(String code) throws DomainException {
        var kind = kinds.get(code);
        if (kind == null) {
            throw UnitCommand.notFound(new UnitId(code));
        }
        return kind;
    }

    private Line created(FileRow row, CreateUnit command) {
        var commands = new ArrayList<Command<Void>>(List.of(command));
        var changes = new ArrayList<String>();
        assign(row, null, 1, changes, commands);
        return line(row, Outcome.CREATE, changes, commands);
    }

    private Line changed(FileRow row, CreateUnit wanted, PresentUnit before) {
        if (!Objects.equals(before.parent(), row.get(Heading.PARENT))) {
            var parent = before.parent() == null ? "没有上级单位" : "上级单位是 " + before.parent();
            checks.flaw(row, Heading.PARENT, "已登记的单位" + parent + "，不能更改");
        }
        var commands = new ArrayList<Command<Void>>();
        var changes = new ArrayList<String>();
        if (!before.name().equals(wanted.name())) {
            commands.add(new RenameUnit(wanted.unit(), before.version(), wanted.name(), actor));
            changes.add("名称由“" + before.name() + "”改为“" + wanted.name() + "”");
        }
        assign(row, before.office(), before.version() + commands.size(), changes, commands);
        return line(row, commands.isEmpty() ? Outcome.SAME : Outcome.CHANGE, changes, commands);
    }

    /** A column that is left empty changes nothing. */
    private void assign(
            FileRow row, @Nullable String before, long version, List<String> changes, List<Command<Void>> commands) {
        var office = row.get(Heading.OFFICE);
        if (office != null && !office.equals(before)) {
            var unit = new UnitId(row.text(Heading.UNIT_CODE));
            commands.add(new AssignFinanceOffice(unit, version, new UnitId(office), actor));
            changes.add("业务股室：" + names.getOrDefault(office, office));
        }
    }

    private static Line line(FileRow row, Outcome outcome, List<String> changes, List<Command<Void>> commands) {
        return new Line(
                row.table().label(),
                row.number(),
                row.text(Heading.UNIT_CODE),
                row.text(Heading.UNIT_NAME),
                null,
                outcome,
                changes,
                commands);
    }
}
