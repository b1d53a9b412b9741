package io.mubiao.shared.library;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.IncompatibleRoles;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who may see an indicator of the library, and who may do what with it now; followed by both sides. */
public final class LibraryRules {

    private LibraryRules() {}

    /** Whether the account works with the library at all: whoever only administers does not. */
    public static boolean mayUse(Actor actor) {
        return actor.roles().stream().anyMatch(role -> role != Role.ADMIN);
    }

    /** Whether the account sees everything of its region, proposals of all units and what is retired included. */
    public static boolean seesAll(Actor actor) {
        return actor.has(Role.PERFORMANCE_REVIEWER) || actor.has(Role.AUDITOR);
    }

    /** Whether the indicator exists for this account at all. */
    public static boolean maySee(LibraryIndicator indicator, Actor actor) {
        var own = actor.unit().equals(indicator.unit());
        var offered = indicator.phase() == LibraryPhase.ACCEPTED
                && (own || indicator.scope().kind() != Scope.Kind.UNIT);
        return mayUse(actor)
                && indicator.region().equals(actor.region())
                && (seesAll(actor) || offered || own && actor.has(Role.DRAFTER));
    }

    /** The actions that would not be refused now. */
    public static List<LibraryAction> possible(LibraryIndicator indicator, Actor actor) {
        return Arrays.stream(LibraryAction.values())
                .filter(action -> refusal(indicator, actor, action) == null)
                .toList();
    }

    /** Refuses what may not be done, with the reason in Chinese. */
    public static void require(LibraryIndicator indicator, Actor actor, LibraryAction action) {
        var refusal = refusal(indicator, actor, action);
        if (refusal != null) {
            throw refusal;
        }
    }

    private static @Nullable DomainException refusal(LibraryIndicator indicator, Actor actor, LibraryAction action) {
        if (!actor.has(Role.PERFORMANCE_REVIEWER) || !indicator.region().equals(actor.region())) {
            return new DomainException(ErrorCode.FORBIDDEN, "只有本区划绩效股审核人可以" + action.label() + "指标");
        }
        var conflict = IncompatibleRoles.among(actor.roles());
        if (conflict != null) {
            return new DomainException(ErrorCode.ROLES_INCOMPATIBLE, conflict.detail());
        }
        if (!isPossibleIn(indicator.phase(), action)) {
            return new DomainException(
                    ErrorCode.INDICATOR_SETTLED, "这项指标" + indicator.phase().label() + "，不能" + action.label());
        }
        return action == LibraryAction.ACCEPT && indicator.broughtBy().equals(actor.id())
                ? new DomainException(ErrorCode.SEPARATION_OF_DUTIES, "这项指标由您提出，须由他人采纳")
                : null;
    }

    private static boolean isPossibleIn(LibraryPhase phase, LibraryAction action) {
        return switch (action) {
            case ACCEPT, DECLINE -> phase == LibraryPhase.PROPOSED;
            case REVISE -> phase == LibraryPhase.PROPOSED || phase == LibraryPhase.ACCEPTED;
            case RETIRE -> phase == LibraryPhase.ACCEPTED;
        };
    }
}
