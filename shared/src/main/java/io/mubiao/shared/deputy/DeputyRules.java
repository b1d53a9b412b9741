package io.mubiao.shared.deputy;

import static io.mubiao.shared.problem.ErrorCode.BACKDATED;
import static io.mubiao.shared.problem.ErrorCode.DEPUTYSHIP_ENDED;
import static io.mubiao.shared.problem.ErrorCode.DEPUTYSHIP_SETTLED;
import static io.mubiao.shared.problem.ErrorCode.DEPUTY_UNSUITABLE;
import static io.mubiao.shared.problem.ErrorCode.FORBIDDEN;
import static io.mubiao.shared.problem.ErrorCode.NOT_A_DEPUTY;
import static io.mubiao.shared.problem.ErrorCode.NOT_DELEGABLE;
import static io.mubiao.shared.problem.ErrorCode.OVERLAP;
import static io.mubiao.shared.problem.ErrorCode.ROLES_INCOMPATIBLE;

import io.mubiao.shared.deputy.DeputyEvent.DeputyAppointed;
import io.mubiao.shared.org.AccountState;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.IncompatibleRoles;
import io.mubiao.shared.org.Mandate;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.UserId;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.problem.Violation;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who may act in whose place (委托代理): a colleague of the same unit, for a term, as far as it was delegated. Deputies
 * appoint no deputies (不得转委托).
 */
public final class DeputyRules {

    /** What can be delegated: to review and to approve. */
    public static final Set<Role> DELEGABLE = Collections.unmodifiableSet(EnumSet.of(
            Role.DEPARTMENT_REVIEWER, Role.FINANCE_OFFICE_REVIEWER, Role.PERFORMANCE_REVIEWER, Role.APPROVER));

    /** The longest term, which starts and ends at midnight. */
    public static final int MOST_DAYS = 90;

    /** For how many one may stand in at once. */
    public static final int MOST_AT_ONCE = 3;

    private DeputyRules() {}

    /** Why it is refused, and at which field of the appointment. */
    public record Refusal(ErrorCode code, @Nullable String field, String detail) {

        public DomainException exception() {
            return new DomainException(
                    code, detail, field == null ? List.of() : List.of(new Violation(field, code.name(), detail)));
        }
    }

    /** Whether the appointment exists for this account at all. */
    public static boolean maySee(Deputyship deputyship, Actor actor) {
        return deputyship.terms().region().equals(actor.region())
                && (deputyship.isOf(actor.id())
                        || actor.has(Role.AUDITOR)
                        || actor.has(Role.ADMIN)
                        || deputyship.needsConfirmation() && actor.has(Role.APPROVER));
    }

    /**
     * Why nobody in this position can be the deputy of the account for these roles; null if one can.
     *
     * @param deputy as far as there is such an active account in the region
     */
    public static @Nullable Refusal unsuitable(Actor principal, @Nullable Actor deputy, Set<Role> roles) {
        if (deputy == null) {
            return unsuitable("本区划没有这个账号，或账号已停用");
        }
        if (deputy.id().equals(principal.id())) {
            return unsuitable("不能委托本人");
        }
        if (!deputy.unit().equals(principal.unit())) {
            return unsuitable(deputy.name() + "不在您的单位，只能委托本单位的人");
        }
        if (deputy.roles().isEmpty()) {
            return unsuitable(deputy.name() + "没有任何角色");
        }
        var inOneHand = EnumSet.copyOf(deputy.roles());
        inOneHand.addAll(roles);
        var conflict = IncompatibleRoles.among(inOneHand);
        return conflict == null ? null : unsuitable(deputy.name() + "不能代理：" + conflict.detail());
    }

    private static Refusal unsuitable(String detail) {
        return new Refusal(DEPUTY_UNSUITABLE, "deputy", detail);
    }

    /**
     * Why an appointment would be refused; null when it would not.
     *
     * @param deputy as far as there is such an active account in the region
     * @param others all other appointments of the region
     */
    public static @Nullable Refusal refusal(
            DeputyAppointed terms, Actor principal, @Nullable Actor deputy, Stream<Deputyship> others, Instant now) {

        if (principal.mandate() != null) {
            return new Refusal(NOT_DELEGABLE, null, "代理人不能转委托");
        }
        var conflict = IncompatibleRoles.among(principal.roles());
        if (conflict != null) {
            return new Refusal(ROLES_INCOMPATIBLE, null, conflict.detail());
        }
        if (!DELEGABLE.containsAll(terms.roles()) || !principal.roles().containsAll(terms.roles())) {
            return new Refusal(FORBIDDEN, "roles", "只能委托您本人的审核、批复角色");
        }
        var unsuitable = unsuitable(principal, deputy, terms.roles());
        if (unsuitable != null) {
            return unsuitable;
        }
        var term = refusalOfTerm(terms, now);
        return term == null
                ? refusalBeside(
                        terms, others.filter(other -> meets(other, terms, now)).toList())
                : term;
    }

    private static @Nullable Refusal refusalOfTerm(DeputyAppointed terms, Instant now) {
        // the day that runs has begun before now
        if (!terms.since().isAfter(now.minus(Duration.ofDays(1)))) {
            return new Refusal(BACKDATED, "from", "委托不能从过去开始");
        }
        if (!terms.since().isBefore(terms.until())) {
            return new Refusal(ErrorCode.MALFORMED, "until", "结束日期不能早于开始日期");
        }
        return terms.until().isAfter(terms.since().plus(Duration.ofDays(MOST_DAYS)))
                ? new Refusal(ErrorCode.MALFORMED, "until", "一次委托最多 " + MOST_DAYS + " 天")
                : null;
    }

    private static boolean meets(Deputyship other, DeputyAppointed terms, Instant now) {
        return !other.id().equals(terms.deputyship())
                && other.statusNow(now).isOpen()
                && other.terms().meets(terms);
    }

    private static @Nullable Refusal refusalBeside(DeputyAppointed terms, List<Deputyship> atThatTime) {
        for (var other : atThatTime) {
            if (other.terms().principal().equals(terms.principal())) {
                if (other.terms().deputy().equals(terms.deputy())) {
                    return new Refusal(OVERLAP, "deputy", "这段时间您已经委托了这个人，请先撤销原来的委托");
                }
                var both = EnumSet.noneOf(Role.class);
                both.addAll(other.roles());
                both.retainAll(terms.roles());
                if (!both.isEmpty()) {
                    return new Refusal(
                            OVERLAP,
                            "roles",
                            "这段时间您已经把“" + both.iterator().next().label() + "”委托给了别人，请先撤销原来的委托");
                }
            }
        }
        var held = atThatTime.stream()
                .filter(other -> other.terms().deputy().equals(terms.deputy()))
                .count();
        return held < MOST_AT_ONCE ? null : unsuitable("这个人在这段时间已经代理 " + MOST_AT_ONCE + " 人，不能再代理");
    }

    /** Why this would be refused of an appointment that the account sees; null when it would not. */
    public static @Nullable Refusal refusal(Deputyship deputyship, Actor actor, DeputyAction action, Instant now) {
        var conflict = IncompatibleRoles.among(actor.roles());
        if (conflict != null) {
            return new Refusal(ROLES_INCOMPATIBLE, null, conflict.detail());
        }
        if (actor.roles().isEmpty()) {
            return new Refusal(FORBIDDEN, null, "您没有任何角色，不能" + action.label() + "委托");
        }
        var terms = deputyship.terms();
        var status = deputyship.statusNow(now);
        var isDeputy = terms.deputy().equals(actor.id());
        return switch (action) {
            case ACCEPT, DECLINE ->
                isDeputy
                        ? unless(status == DeputyshipStatus.OFFERED, status)
                        : new Refusal(FORBIDDEN, null, "只有代理人可以" + action.label());
            case CONFIRM ->
                mayConfirm(deputyship, actor)
                        ? unless(status == DeputyshipStatus.UNCONFIRMED, status)
                        : new Refusal(FORBIDDEN, null, "代理终审批复须由另一位终审批复人或系统管理员确认");
            case REVOKE ->
                terms.principal().equals(actor.id())
                        ? unless(status.isOpen(), status)
                        : new Refusal(FORBIDDEN, null, "只有委托人可以撤销委托");
        };
    }

    private static @Nullable Refusal unless(boolean allowed, DeputyshipStatus status) {
        return allowed ? null : new Refusal(DEPUTYSHIP_SETTLED, null, "这项委托" + status.label() + "，现在不能这样办理");
    }

    private static boolean mayConfirm(Deputyship deputyship, Actor actor) {
        return deputyship.needsConfirmation()
                && !deputyship.isOf(actor.id())
                && (actor.has(Role.APPROVER) || actor.has(Role.ADMIN));
    }

    /**
     * The account as the deputy of another.
     *
     * @param principal null if there is no such account
     * @param latest by which it could be
     * @throws DomainException NOT_A_DEPUTY or DEPUTYSHIP_ENDED
     */
    public static Actor acting(
            Actor deputy, UserId whom, @Nullable AccountState principal, @Nullable Deputyship latest, Instant now) {
        if (latest == null || principal == null || !latest.terms().region().equals(deputy.region())) {
            throw new DomainException(NOT_A_DEPUTY, "您不是“" + whom + "”的代理人");
        }
        var status = latest.statusNow(now);
        if (status == DeputyshipStatus.OFFERED
                || status == DeputyshipStatus.UNCONFIRMED
                || status == DeputyshipStatus.ACCEPTED) {
            throw new DomainException(NOT_A_DEPUTY, principal.name() + "对您的委托" + status.label());
        }
        if (status != DeputyshipStatus.ACTIVE
                || principal.suspended()
                || !principal.unit().equals(deputy.unit())) {
            var ending = latest.ending();
            throw new DomainException(
                    DEPUTYSHIP_ENDED, principal.name() + "对您的委托已经结束" + (ending == null ? "" : "：" + ending.reason()));
        }
        var left = EnumSet.noneOf(Role.class);
        left.addAll(latest.roles());
        left.retainAll(principal.roles());
        var terms = latest.terms();
        return deputy.actingFor(
                new Mandate(
                        latest.id(),
                        whom,
                        principal.name(),
                        deputy.roles(),
                        terms.stages(),
                        terms.maximumAmount(),
                        terms.units(),
                        latest.confirmedBy()),
                left);
    }
}
