package io.mubiao.command.talk;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.sheet.SheetState;
import io.mubiao.shared.talk.Addressee;
import io.mubiao.shared.talk.ReminderRules;
import io.mubiao.shared.talk.TalkState;
import io.mubiao.shared.workflow.WorkingDays;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a reminder needs from outside: the working days and the active accounts of a region. */
final class Reminding {

    private final Function<String, WorkingDays> days;
    private final Function<String, Stream<Actor>> accounts;

    Reminding(Function<String, WorkingDays> days, Function<String, Stream<Actor>> accounts) {
        this.days = days;
        this.accounts = accounts;
    }

    /**
     * Whom a reminder reaches now.
     *
     * @throws DomainException TOO_SOON, TOO_OFTEN, NOBODY_TO_REMIND, or FORBIDDEN of one who may not remind
     */
    List<Addressee> addressees(SheetState sheet, TalkState talk, Actor sender, Instant now) {
        var to = ReminderRules.addressees(sheet, sender, accounts.apply(sheet.region()));
        var refusal = ReminderRules.refusal(sheet, talk, sender, to, days.apply(sheet.region()), now);
        if (refusal != null) {
            throw new DomainException(refusal.code(), refusal.detail());
        }
        return to;
    }
}
