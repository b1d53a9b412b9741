package io.mubiao.query.why;

import io.mubiao.query.deadline.Deadlines;
import io.mubiao.query.directory.People;
import io.mubiao.query.directory.People.Account;
import io.mubiao.query.projection.Projection;
import io.mubiao.query.replay.SheetStories;
import io.mubiao.query.why.Why.Shown;
import io.mubiao.query.why.Why.Turn;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.UserId;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.sheet.NextStep;
import io.mubiao.shared.sheet.SheetId;
import io.mubiao.shared.sheet.SheetState;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Explains a sheet's place and an account's rights by the rules that also refuse. */
@Component
class WhyReader {

    private static final int PEOPLE_NAMED = 20;

    private final SheetStories stories;
    private final People people;
    private final List<Projection> projections;
    private final Deadlines deadlines;

    WhyReader(SheetStories stories, People people, List<Projection> projections, Deadlines deadlines) {
        this.stories = stories;
        this.people = people;
        this.projections = projections;
        this.deadlines = deadlines;
    }

    @Transactional(readOnly = true)
    Why explain(Actor caller, SheetId sheet, @Nullable UserId user, Instant now) {
        var state = stories.visibleTo(caller, sheet).now();
        var account = account(caller, user);
        var turn = turn(state, now);
        var isCaller = account.actor().id().equals(caller.id());
        var grounds = new Grounds(state, turn, account, isCaller);
        var shown = shown(state.id(), state.version());
        return new Why(
                state.id(),
                state.version(),
                new WhyWords(state, turn, account, isCaller)
                        .tell(deadlines.of(state, now), grounds.conditions(), shown),
                turn,
                Why.Person.of(account),
                grounds.conditions(),
                grounds.permissions(),
                shown);
    }

    /** The caller and everybody else as the command side would judge them at this moment. */
    private Account account(Actor caller, @Nullable UserId user) {
        if (user == null || user.equals(caller.id())) {
            return people.account(caller, false);
        }
        return people.find(user).orElseThrow(() -> unknown(user));
    }

    private static DomainException unknown(UserId user) {
        return new DomainException(ErrorCode.ACCOUNT_NOT_FOUND, "没有“" + user + "”这个账号");
    }

    private Turn turn(SheetState state, Instant now) {
        var stage = state.stage();
        var deciding = state.amendment() == null ? stage : null;
        var atUnit = state.amendment() != null || state.phase().isWithDrafter();
        var role = deciding != null ? deciding.role() : atUnit ? Role.DRAFTER : null;
        var unit = deciding != null ? deciding.unit() : atUnit ? state.unit() : null;
        return new Turn(
                state.phase(),
                stage == null ? null : stage.name(),
                stage == null ? null : stage.label(),
                role,
                unit,
                unit == null ? null : people.unitName(unit),
                role == null ? List.of() : canAct(state, people.actingIn(state.region(), now)),
                state.changedAt());
    }

    private List<Why.Person> canAct(SheetState state, Stream<Actor> candidates) {
        return NextStep.suitable(state, candidates).stream()
                .limit(PEOPLE_NAMED)
                .map(candidate -> Why.Person.of(people.account(candidate, false)))
                .toList();
    }

    private List<Shown> shown(SheetId sheet, long version) {
        return projections.stream()
                .map(projection -> shown(projection, sheet, version))
                .filter(shown -> shown != null)
                .toList();
    }

    private static @Nullable Shown shown(Projection projection, SheetId sheet, long version) {
        var shown = projection.shownVersion(sheet);
        return shown.isEmpty() ? null : new Shown(projection.group(), shown.getAsLong(), shown.getAsLong() < version);
    }
}
