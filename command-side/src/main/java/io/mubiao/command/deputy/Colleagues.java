package io.mubiao.command.deputy;

import io.mubiao.shared.deputy.DeputyEvent.DeputyAppointed;
import io.mubiao.shared.deputy.DeputyRules.Refusal;
import io.mubiao.shared.deputy.Deputyship;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Units;
import io.mubiao.shared.org.UserId;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.workflow.ReviewChain;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an appointment needs from outside: who and what there is in its region now. */
final class Colleagues {

    private final Function<String, Stream<Actor>> accounts;
    private final Supplier<Stream<Deputyship>> deputyships;
    private final Units units;
    private final Function<String, ReviewChain> chains;

    /**
     * @param accounts the active ones of a region
     * @param deputyships all, with what has lapsed by what became of accounts
     * @param chains the present one of a region
     */
    Colleagues(
            Function<String, Stream<Actor>> accounts,
            Supplier<Stream<Deputyship>> deputyships,
            Units units,
            Function<String, ReviewChain> chains) {
        this.accounts = accounts;
        this.deputyships = deputyships;
        this.units = units;
        this.chains = chains;
    }

    /** Null if there is no such active account. */
    @Nullable
    Actor find(UserId account, String region) {
        return accounts.apply(region)
                .filter(known -> known.id().equals(account))
                .findFirst()
                .orElse(null);
    }

    /** The same, lapsed where one of the two accounts has changed so. */
    Stream<Deputyship> standing(Stream<Deputyship> appointed) {
        var known = deputyships.get().collect(Collectors.toMap(Deputyship::id, Function.identity()));
        return appointed.map(deputyship -> deputyship.lapsedAs(known.get(deputyship.id())));
    }

    /** A stage or unit that the terms name and that there is not; null if there are all. */
    @Nullable
    Refusal refusalOfScope(DeputyAppointed terms) {
        var stages = chains.apply(terms.region()).stages();
        for (var name : terms.stages()) {
            if (stages.stream()
                    .noneMatch(
                            stage -> stage.name().equals(name) && terms.roles().contains(stage.role()))) {
                return new Refusal(ErrorCode.MALFORMED, "stages", "审核流程中没有由所委托角色办理的环节“" + name + "”");
            }
        }
        for (var id : terms.units()) {
            var unit = units.find(id);
            if (unit == null || !unit.region().equals(terms.region())) {
                return new Refusal(ErrorCode.MALFORMED, "units", "本区划没有单位“" + id + "”");
            }
        }
        return null;
    }
}
