package io.mubiao.query.why;

import io.mubiao.query.directory.People.Account;
import io.mubiao.query.why.Why.Condition;
import io.mubiao.query.why.Why.Permission;
import io.mubiao.query.why.Why.Turn;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.IncompatibleRoles;
import io.mubiao.shared.sheet.SheetAction;
import io.mubiao.shared.sheet.SheetRules;
import io.mubiao.shared.sheet.SheetState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What speaks for and against an account's acting on a sheet now. */
final class Grounds {

    private final SheetState state;
    private final Turn turn;
    private final Account account;
    private final boolean isCaller;

    Grounds(SheetState state, Turn turn, Account account, boolean isCaller) {
        this.state = state;
        this.turn = turn;
        this.account = account;
        this.isCaller = isCaller;
    }

    List<Permission> permissions() {
        return Arrays.stream(SheetAction.values()).map(this::permission).toList();
    }

    private Permission permission(SheetAction action) {
        var refusal = SheetRules.refusal(state, account.actor(), action);
        return refusal == null
                ? new Permission(action.verb(), action.label(), true, null, null)
                : new Permission(action.verb(), action.label(), false, refusal.code(), addressed(refusal.detail()));
    }

    List<Condition> conditions() {
        var conditions = new ArrayList<Condition>();
        var actor = account.actor();
        conditions.add(new Condition("ACCOUNT", !account.suspended(), account.suspended() ? "账号已停用，不能登录" : "账号正常"));
        conditions.add(new Condition(
                "REGION",
                state.region().equals(actor.region()),
                "这张表属于地区 " + state.region() + "，账号属于地区 " + actor.region()));
        addRoles(conditions, actor);
        addPlace(conditions, actor);
        addSeparationOfDuties(conditions, actor);
        return conditions;
    }

    /** Such roles are no longer granted together; an account that holds them from earlier on has to be put right. */
    private static void addRoles(List<Condition> conditions, Actor actor) {
        var conflict = IncompatibleRoles.among(actor.roles());
        if (conflict != null) {
            conditions.add(new Condition("ROLES", false, conflict.detail()));
        }
    }

    private void addPlace(List<Condition> conditions, Actor actor) {
        var role = turn.role();
        if (role == null) {
            return;
        }
        conditions.add(new Condition("ROLE", actor.has(role), "现在由" + role.label() + "办理，账号的角色是" + roles(actor)));
        var unit = turn.unit();
        conditions.add(new Condition(
                "UNIT",
                unit == null || unit.equals(actor.unit()),
                unit == null
                        ? "现在由全地区的" + role.label() + "办理，不限单位"
                        : "现在由" + turn.unitName() + "办理，账号属于" + account.unitName()));
    }

    private void addSeparationOfDuties(List<Condition> conditions, Actor actor) {
        if (state.stage() == null || state.amendment() != null) {
            return;
        }
        var contributed = state.contributors().contains(actor.id());
        conditions.add(
                new Condition("NOT_CONTRIBUTOR", !contributed, contributed ? "填报、修改或送审过这张表的人不能审核它" : "没有填报、修改或送审过这张表"));
        var amended = state.wasAmendedBy(actor.id());
        conditions.add(new Condition("NOT_AMENDER", !amended, amended ? "表中有本人修改的内容，修改人不能再审核" : "没有修改过这张表现有的内容"));
        var signed = state.wasSignedBy(actor.id());
        conditions.add(new Condition("NOT_SIGNED", !signed, signed ? "本轮已经签署过，同一轮不能签署两次" : "本轮还没有签署过"));
    }

    private String roles(Actor actor) {
        return actor.roles().isEmpty()
                ? "（无）"
                : actor.roles().stream().sorted().map(role -> role.label()).collect(Collectors.joining("、"));
    }

    /** The rules speak to the account itself. */
    private String addressed(String detail) {
        return isCaller ? detail : detail.replace("您", account.actor().name());
    }
}
