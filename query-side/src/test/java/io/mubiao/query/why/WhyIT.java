package io.mubiao.query.why;

import static io.mubiao.query.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.query.testing.Api;
import io.mubiao.query.testing.Cast;
import io.mubiao.query.testing.Contents;
import io.mubiao.query.testing.QuerySideTest;
import io.mubiao.query.testing.SheetLife;
import io.mubiao.query.testing.Store;
import io.mubiao.shared.org.AccountEvent.AccountCreated;
import io.mubiao.shared.org.AccountEvent.AccountRenamed;
import io.mubiao.shared.org.AccountEvent.AccountSuspended;
import io.mubiao.shared.org.AccountEvent.AccountTransferred;
import io.mubiao.shared.org.AccountEvent.PasswordChanged;
import io.mubiao.shared.org.AccountEvent.RoleGranted;
import io.mubiao.shared.org.AccountEvent.RoleRevoked;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.Unit;
import io.mubiao.shared.org.UnitEvent.UnitCreated;
import io.mubiao.shared.org.UnitKind;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@QuerySideTest
class WhyIT {

    @Autowired
    private Store store;

    @Autowired
    private Api api;

    private final Cast cast = new Cast();

    @BeforeEach
    void register() {
        for (var actor : List.of(cast.drafter, cast.department, cast.office, cast.performance, cast.approver)) {
            register(actor);
        }
    }

    @Test
    void itSaysWhoseTurnItIsAndWhoCanAct() {
        var sheet = store.sheet(cast).draft(Contents.of("志愿服务")).submit();

        eventually(() -> {
            var turn = why(cast.drafter, sheet, "").path("turn");
            assertThat(turn.path("stage").asString()).isEqualTo("department");
            assertThat(turn.path("role").asString()).isEqualTo("DEPARTMENT_REVIEWER");
            assertThat(turn.path("unitName").asString()).isEqualTo("单位 101");
            assertThat(turn.path("people")
                            .valueStream()
                            .map(person -> person.path("name").asString()))
                    .containsExactly("李主管");
        });
        assertThat(why(cast.drafter, sheet, "").path("words").path(0).asString())
                .isEqualTo("这张表在“主管部门审核”环节，由单位 101的主管部门审核人办理。");
        assertThat(why(cast.drafter, sheet, "").path("words").path(1).asString())
                .startsWith("本环节应于 ")
                .contains("还剩 5 个工作日");
    }

    @Test
    void itSaysWhyTheCallerMayNotAct() {
        var sheet = store.sheet(cast).draft(Contents.of("志愿服务")).submit();

        var why = why(cast.drafter, sheet, "");

        assertThat(unmet(why)).contains("ROLE", "UNIT", "NOT_CONTRIBUTOR");
        assertThat(action(why, "withdraw").path("allowed").asBoolean()).isTrue();
        assertThat(action(why, "pass").path("code").asString()).isEqualTo("NOT_YOUR_TURN");
        assertThat(action(why, "edit").path("code").asString()).isEqualTo("SHEET_NOT_EDITABLE");
    }

    @Test
    void itSaysWhySomebodyElseMayNotAct() {
        var both = cast.actor("both", "刘两职", "101", Role.DEPARTMENT_REVIEWER, Role.DRAFTER);
        register(both);
        var sheet = store.sheet(cast).draft(Contents.of("志愿服务")).edit(both, Contents.amount("1"));
        sheet.submit();

        eventually(() -> {
            var why = why(cast.department, sheet, "?user=" + both.id());
            assertThat(unmet(why)).containsExactly("NOT_CONTRIBUTOR");
            assertThat(action(why, "pass").path("code").asString()).isEqualTo("SEPARATION_OF_DUTIES");
            assertThat(action(why, "pass").path("detail").asString()).startsWith("刘两职填报过");
            assertThat(why.path("turn")
                            .path("people")
                            .valueStream()
                            .map(person -> person.path("name").asString()))
                    .containsExactly("李主管");
        });
    }

    @Test
    void itSaysWhichRolesOfAnAccountExcludeEachOther() {
        var both = cast.actor("both", "刘两职", "101", Role.DEPARTMENT_REVIEWER, Role.ADMIN);
        register(both);
        var sheet = store.sheet(cast).draft(Contents.of("志愿服务")).submit();

        eventually(() -> {
            var why = why(cast.department, sheet, "?user=" + both.id());
            assertThat(unmet(why)).containsExactly("ROLES");
            assertThat(action(why, "pass").path("code").asString()).isEqualTo("ROLES_INCOMPATIBLE");
        });
    }

    @Test
    void aSuspendedAccountIsNotAmongThoseWhoCanAct() {
        var second = cast.actor("second", "马主管", "101", Role.DEPARTMENT_REVIEWER);
        register(second);
        var sheet = store.sheet(cast).draft(Contents.of("志愿服务")).submit();
        eventually(() -> assertThat(
                        why(cast.drafter, sheet, "").path("turn").path("people").size())
                .isEqualTo(2));

        store.append(second.id().value(), 1, new AccountSuspended(second.id(), "调离"), cast.admin);

        eventually(() -> {
            assertThat(why(cast.drafter, sheet, "").path("turn").path("people").size())
                    .isEqualTo(1);
            assertThat(unmet(why(cast.drafter, sheet, "?user=" + second.id()))).contains("ACCOUNT");
        });
    }

    @Test
    void rolesAndTransfersCount() {
        var moving = cast.actor("moving", "何调动", "102", Role.DRAFTER);
        register(moving);
        var stream = moving.id().value();
        store.append(stream, 1, new PasswordChanged(moving.id()), cast.admin);
        store.append(stream, 2, new AccountTransferred(moving.id(), cast.unit("101")), cast.admin);
        store.append(stream, 3, new RoleGranted(moving.id(), Role.DEPARTMENT_REVIEWER), cast.admin);
        store.append(stream, 4, new RoleRevoked(moving.id(), Role.DRAFTER), cast.admin);
        store.append(stream, 5, new AccountRenamed(moving.id(), "何调东"), cast.admin);
        var sheet = store.sheet(cast).draft(Contents.of("志愿服务")).submit();

        eventually(() -> {
            var why = why(cast.drafter, sheet, "?user=" + moving.id());
            assertThat(why.path("account").path("name").asString()).isEqualTo("何调东");
            assertThat(unmet(why)).isEmpty();
            assertThat(action(why, "pass").path("allowed").asBoolean()).isTrue();
        });
    }

    @Test
    void itSaysWhetherTheListsLag() {
        var sheet = store.sheet(cast).draft(Contents.of("志愿服务"));

        eventually(() -> {
            var shown = why(cast.drafter, sheet, "").path("shown").path(0);
            assertThat(shown.path("projection").asString()).isEqualTo("sheet");
            assertThat(shown.path("lagging").asBoolean()).isFalse();
            assertThat(shown.path("shownVersion").asLong()).isEqualTo(1);
        });
    }

    @Test
    void anApprovedSheetIsNobodysTurn() {
        var sheet = store.sheet(cast).draft(Contents.of("志愿服务")).submitAndApprove();

        var why = why(cast.drafter, sheet, "");

        assertThat(why.path("turn").path("role").isNull()).isTrue();
        assertThat(why.path("words").path(0).asString()).isEqualTo("这张表的状态是“已批复”，现在不需要任何人办理。");
        assertThat(action(why, "revise").path("allowed").asBoolean()).isTrue();
    }

    @Test
    void anUnknownAccountIsNotFound() {
        var sheet = store.sheet(cast).draft(Contents.of("志愿服务"));

        var answer = api.get(cast.drafter, "/api/sheets/" + sheet.id + "/why?user=nobody");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("ACCOUNT_NOT_FOUND");
    }

    private void register(Actor actor) {
        var code = actor.unit().value().split("-")[1];
        if (store.asOwner()
                        .sql("select count(*) from event_store.domain_event where aggregate_id = ?")
                        .param(Unit.stream(actor.unit()))
                        .query(Long.class)
                        .single()
                == 0) {
            store.append(
                    Unit.stream(actor.unit()),
                    0,
                    new UnitCreated(actor.unit(), "单位 " + code, UnitKind.UNIT, cast.region, null),
                    cast.admin);
        }
        store.append(
                actor.id().value(),
                0,
                new AccountCreated(actor.id(), actor.name(), actor.unit(), actor.roles()),
                cast.admin);
    }

    private JsonNode why(Actor actor, SheetLife sheet, String parameters) {
        return api.get(actor, "/api/sheets/" + sheet.id + "/why" + parameters).json();
    }

    private static List<String> unmet(JsonNode why) {
        return why.path("conditions")
                .valueStream()
                .filter(condition -> !condition.path("met").asBoolean())
                .map(condition -> condition.path("code").asString())
                .toList();
    }

    private static JsonNode action(JsonNode why, String verb) {
        return why.path("actions")
                .valueStream()
                .filter(action -> action.path("action").asString().equals(verb))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no action " + verb + " in " + why));
    }
}
