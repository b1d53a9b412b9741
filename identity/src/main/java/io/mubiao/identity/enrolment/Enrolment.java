package io.mubiao.identity.enrolment;

import io.mubiao.identity.account.AccountCommand.CreateAccount;
import io.mubiao.identity.enrolment.EnrolmentPlan.Line;
import io.mubiao.identity.enrolment.EnrolmentResult.Done;
import io.mubiao.identity.enrolment.FileTable.Heading;
import io.mubiao.identity.secret.Passwords;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.platform.Refusals;
import io.mubiao.shared.platform.command.Command;
import io.mubiao.shared.platform.command.CommandDispatcher;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.problem.Violation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Has done what a file says, by the commands that a person would send, one after the other. */
@Component
class Enrolment {

    /** What no code looks like may not even be something the database can read. */
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z._-]{1,64}");

    private static final String NOT_REACHED = "没有办理：前面的一行没有完成，请稍后用同一个文件再次导入";

    private final PresentRegister register;
    private final CommandDispatcher dispatcher;
    private final Passwords passwords;
    private final Validator validator;

    Enrolment(PresentRegister register, CommandDispatcher dispatcher, Passwords passwords, Validator validator) {
        this.register = register;
        this.dispatcher = dispatcher;
        this.passwords = passwords;
        this.validator = validator;
    }

    /** What the file would do now; nothing is done. */
    EnrolmentPlan plan(Actor actor, EnrolmentFile file) {
        var checks = new Checks(validator, file.flaws());
        var units = new UnitPlanning(
                actor, register.units(named(file, Heading.UNIT_CODE, Heading.PARENT, Heading.OFFICE)), checks);
        var unitLines = units.plan(rows(file, FileTable.UNITS));
        var accounts = new AccountPlanning(actor, register.accounts(named(file, Heading.USER_NAME)), units, checks);
        var accountLines = accounts.plan(rows(file, FileTable.ACCOUNTS));
        return new EnrolmentPlan(
                Stream.concat(unitLines.stream(), accountLines.stream()).toList(), checks.flaws());
    }

    /**
     * Has it done.
     *
     * @throws DomainException MALFORMED, with a violation per flaw: then nothing is done
     */
    EnrolmentResult apply(Actor actor, EnrolmentFile file) {
        var plan = plan(actor, file);
        if (!plan.flaws().isEmpty()) {
            throw new DomainException(
                    ErrorCode.MALFORMED,
                    "文件有 " + plan.flaws().size() + " 处问题，没有导入任何内容",
                    plan.flaws().stream()
                            .map(flaw -> new Violation(flaw.path(), "INVALID_VALUE", flaw.detail()))
                            .toList());
        }
        var lines = new ArrayList<Done>();
        for (var line : plan.lines()) {
            var isBroken = !lines.isEmpty() && lines.get(lines.size() - 1).isBroken();
            lines.add(isBroken ? done(line, null, NOT_REACHED, true) : done(line));
        }
        return new EnrolmentResult(lines);
    }

    /** Whatever happens, what was done before is told: a one-time password is known to nobody else. */
    private Done done(Line line) {
        String password = null;
        int handled = 0;
        try {
            for (var command : line.commands()) {
                password = handle(command);
                handled++;
            }
            return done(line, password, null, false);
        } catch (RuntimeException failure) {
            var detail = Refusals.of(failure).detail();
            var isBroken = !(failure instanceof DomainException);
            return done(line, password, handled == 0 ? detail : "只办理了一部分：" + detail, isBroken);
        }
    }

    /** The one-time password of an account that was opened. */
    private @Nullable String handle(Command<Void> command) {
        if (command instanceof CreateAccount opening) {
            return dispatcher.handle(opening, () -> passwords.issueFirst(opening.account(), null));
        }
        dispatcher.handle(command);
        return null;
    }

    private static Done done(Line line, @Nullable String password, @Nullable String refusal, boolean isBroken) {
        return new Done(
                line.table(),
                line.row(),
                line.id(),
                line.name(),
                line.unitName(),
                line.outcome(),
                password,
                refusal,
                isBroken);
    }

    private static List<FileRow> rows(EnrolmentFile file, FileTable table) {
        return file.rows().stream().filter(row -> row.table() == table).toList();
    }

    private static Set<String> named(EnrolmentFile file, Heading... headings) {
        return file.rows().stream()
                .flatMap(row -> Stream.of(headings).map(row::text))
                .filter(text -> CODE.matcher(text).matches())
                .collect(Collectors.toSet());
    }
}
