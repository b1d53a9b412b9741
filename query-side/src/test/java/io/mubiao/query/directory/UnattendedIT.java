package io.mubiao.query.directory;

import static io.mubiao.query.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.query.testing.Api;
import io.mubiao.query.testing.Cast;
import io.mubiao.query.testing.Contents;
import io.mubiao.query.testing.QuerySideTest;
import io.mubiao.query.testing.SheetLife;
import io.mubiao.query.testing.Store;
import io.mubiao.shared.org.AccountEvent.AccountCreated;
import io.mubiao.shared.org.AccountEvent.AccountSuspended;
import io.mubiao.shared.org.AccountEvent.RoleGranted;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.Unit;
import io.mubiao.shared.org.UnitEvent.FinanceOfficeAssigned;
import io.mubiao.shared.org.UnitEvent.UnitCreated;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UnitKind;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@QuerySideTest
class UnattendedIT {

    @Autowired
    private Store store;

    @Autowired
    private Api api;

    private final Cast cast = new Cast();
    private final UnitId newOffice = cast.unit("F02");

    @BeforeEach
    void register() {
        unit("101", UnitKind.BUREAU, null);
        unit("101001", UnitKind.UNIT, "101");
        unit("F01", UnitKind.FINANCE_OFFICE, null);
        unit("F02", UnitKind.FINANCE_OFFICE, null);
        unit("F09", UnitKind.BUREAU, null);
        store.append(Unit.stream(cast.unit("101")), 1, assigned("F01"), cast.admin);
        List.of(cast.drafter, cast.department, cast.office, cast.performance).forEach(this::account);
    }

    @Test
    void whatWaitsForPeopleIsNotListed() {
        var sheet = atOffice();
        shown(sheet);
        eventually(() -> assertThat(unattended("").path("count").asInt()).isZero());
    }

    @Test
    void whatIsMissingForSheetsToGoTheirWayIsListed() {
        eventually(() -> {
            var setup = api.get(cast.admin, "/api/setup").json();
            assertThat(setup.path("offices").asInt()).isEqualTo(2);
            assertThat(setup.path("units").asInt()).isEqualTo(1);
            assertThat(setup.path("accounts").asInt()).isEqualTo(4);
            assertThat(setup.path("gaps")
                            .valueStream()
                            .map(gap -> gap.path("detail").asString()))
                    .containsExactly("“终审批复”没有终审批复人");
        });
        assertThat(api.get(cast.auditor, "/api/setup").status()).isEqualTo(403);
    }

    @Test
    void whatWaitsForNobodyIsListedWithoutItsContents() {
        var sheet = atOffice();
        store.append(cast.office.id().value(), 1, new AccountSuspended(cast.office.id(), "调离"), cast.admin);
        eventually(() -> {
            var item = onlyItem("");
            assertThat(item.path("id").asString()).isEqualTo(sheet.id.toString());
            assertThat(item.path("version").asLong()).isEqualTo(3);
            assertThat(item.path("stage").asString()).isEqualTo("finance-office");
            assertThat(item.path("role").asString()).isEqualTo("FINANCE_OFFICE_REVIEWER");
            assertThat(item.path("unitName").asString()).isEqualTo("单位 F01");
            assertThat(item.path("cause").asString()).isEqualTo("NOBODY");
            assertThat(item.path("handOverTo").isNull()).isTrue();
        });
        assertThat(api.get(cast.admin, "/api/unattended-sheets").body()).doesNotContain("志愿服务");
    }

    @Test
    void whatOnlyBarredPeopleCouldActOnIsListed() {
        store.append(
                cast.drafter.id().value(),
                1,
                new RoleGranted(cast.drafter.id(), Role.PERFORMANCE_REVIEWER),
                cast.admin);
        store.append(cast.performance.id().value(), 1, new AccountSuspended(cast.performance.id(), "调离"), cast.admin);
        var sheet = atOffice().pass(cast.office);
        eventually(() -> assertThat(onlyItem("").path("id").asString()).isEqualTo(sheet.id.toString()));
    }

    @Test
    void aChangeThatWouldLeaveSheetsToNobodySaysSoBefore() {
        var sheet = atOffice();
        shown(sheet);
        eventually(() -> assertThat(
                        onlyItem("?leaving=" + cast.office.id()).path("id").asString())
                .isEqualTo(sheet.id.toString()));
        assertThat(unattended("?leaving=" + cast.office.id() + "&role=DRAFTER")
                        .path("count")
                        .asInt())
                .isZero();
        assertThat(unattended("?leaving=" + cast.department.id()).path("count").asInt())
                .isZero();
        assertThat(unattended("").path("count").asInt()).isZero();
    }

    @Test
    void aLeavingAccountIsNotHeldLiableForWhatAlreadyWaitsForNobody() {
        atOffice();
        store.append(cast.office.id().value(), 1, new AccountSuspended(cast.office.id(), "调离"), cast.admin);
        eventually(() -> assertThat(unattended("").path("count").asInt()).isOne());
        assertThat(unattended("?leaving=" + cast.department.id()).path("count").asInt())
                .isZero();
        assertThat(unattended("?leaving=" + cast.office.id()).path("count").asInt())
                .isZero();
    }

    @Test
    void whatWaitsAtAFormerOfficeNamesTheOneToHandItOverTo() {
        var sheet = atOffice();
        store.append(Unit.stream(cast.unit("101")), 2, assigned("F02"), cast.admin);
        eventually(() -> {
            var item = onlyItem("");
            assertThat(item.path("cause").asString()).isEqualTo("FORMER_OFFICE");
            assertThat(item.path("handOverTo").asString()).isEqualTo(newOffice.value());
            assertThat(item.path("handOverToName").asString()).isEqualTo("单位 F02");
        });
        account(cast.officeElsewhere);
        sheet.handOver(newOffice, "归口调整");
        eventually(() -> assertThat(unattended("").path("count").asInt()).isZero());
        eventually(() ->
                assertThat(api.get(cast.officeElsewhere, "/api/queue").ids()).containsExactly(sheet.id.toString()));
    }

    @Test
    void anAmendmentWaitsForTheUnit() {
        var sheet = store.sheet(cast).draft(Contents.of("志愿服务")).submit();
        sheet.amend(cast.department, Contents.goal("服务 15 次")).pass(cast.department);
        store.append(cast.drafter.id().value(), 1, new AccountSuspended(cast.drafter.id(), "调离"), cast.admin);
        eventually(() -> {
            assertThat(onlyItem("").path("role").asString()).isEqualTo("DRAFTER");
            assertThat(onlyItem("").path("id").asString()).isEqualTo(sheet.id.toString());
        });
    }

    @Test
    void nobodyButAnAdministratorAsks() {
        for (var other : List.of(cast.drafter, cast.department, cast.approver, cast.auditor)) {
            for (var address : List.of(
                    "/api/unattended-sheets",
                    "/api/unattended-sheets?format=csv",
                    "/api/exports/accounts?format=csv")) {
                assertThat(api.get(other, address).code()).as(address).isEqualTo("FORBIDDEN");
            }
        }
    }

    @Test
    void whatWaitsForNobodyLeavesAsAFile() {
        var sheet = atOffice();
        shown(sheet);

        var file = api.download(
                cast.admin, "/api/unattended-sheets?leaving=" + cast.office.id() + "&role=DRAFTER&format=csv");
        assertThat(file.header("Mubiao-Lines")).isEqualTo("0");
        assertThat(file.asAnswer().body()).contains("假定离任的账号：" + cast.office.id() + "；只免去角色：填报人");
        store.append(cast.office.id().value(), 1, new AccountSuspended(cast.office.id(), "调离"), cast.admin);
        eventually(() -> assertThat(unattended("").path("count").asInt()).isOne());
        assertThat(api.download(cast.admin, "/api/unattended-sheets?format=csv")
                        .asAnswer()
                        .body())
                .contains("\"单位 101001\"", "\"业务股室审核\"", "\"没有人能够办理\"", sheet.id.toString(), "筛选条件：无")
                .doesNotContain("志愿服务");
        assertThat(api.download(cast.admin, "/api/unattended-sheets?format=xlsx")
                        .header("Content-Disposition"))
                .contains("xlsx");
        assertThat(api.get(cast.admin, "/api/unattended-sheets?format=pdf").status())
                .isEqualTo(400);
    }

    @Test
    void accountsLeaveAsAFileUnderTheFiltersOfTheirList() {
        store.append(cast.office.id().value(), 1, new AccountSuspended(cast.office.id(), "调离"), cast.admin);
        eventually(() -> assertThat(accounts("status=SUSPENDED")).containsExactly(cast.office.name()));

        assertThat(accounts(""))
                .containsExactlyInAnyOrder(
                        cast.drafter.name(), cast.department.name(), cast.office.name(), cast.performance.name());
        assertThat(accounts("q=" + cast.drafter.id().value().toUpperCase(Locale.ROOT)))
                .containsExactly(cast.drafter.name());
        assertThat(accounts("q=" + Api.encoded(cast.department.name().substring(1))))
                .containsExactly(cast.department.name());
        assertThat(accounts("unit=" + cast.drafter.unit())).containsExactly(cast.drafter.name());
        assertThat(accounts("role=PERFORMANCE_REVIEWER")).containsExactly(cast.performance.name());
        assertThat(api.download(cast.admin, "/api/exports/accounts?format=csv&role=DRAFTER&status=ACTIVE")
                        .asAnswer()
                        .body())
                .contains("\"单位 101001\",\"" + cast.drafter.unit() + "\",\"填报人\",\"正常\"")
                .contains("角色：填报人；状态：正常");
        for (var wrong : List.of("", "?format=pdf", "?format=csv&nosuch=1", "?format=csv&role=KING")) {
            assertThat(api.get(cast.admin, "/api/exports/accounts" + wrong).status())
                    .as(wrong)
                    .isEqualTo(400);
        }
    }

    private List<String> accounts(String filters) {
        return api.download(cast.admin, "/api/exports/accounts?format=csv&" + filters)
                .asAnswer()
                .body()
                .lines()
                .skip(1) // headings
                .takeWhile(line -> !line.isEmpty())
                .map(line -> line.substring(1, line.indexOf('"', 1)))
                .toList();
    }

    private SheetLife atOffice() {
        return store.sheet(cast).draft(Contents.of("志愿服务")).submit().pass(cast.department);
    }

    private void shown(SheetLife sheet) {
        eventually(() -> assertThat(api.get(cast.office, "/api/queue").ids()).containsExactly(sheet.id.toString()));
    }

    private JsonNode unattended(String parameters) {
        return api.get(cast.admin, "/api/unattended-sheets" + parameters).json();
    }

    private JsonNode onlyItem(String parameters) {
        var items = unattended(parameters).path("items");
        assertThat(items.size()).isEqualTo(1);
        return items.path(0);
    }

    private FinanceOfficeAssigned assigned(String office) {
        return new FinanceOfficeAssigned(cast.unit("101"), cast.unit(office));
    }

    private void unit(String code, UnitKind kind, String parent) {
        store.append(
                Unit.stream(cast.unit(code)),
                0,
                new UnitCreated(
                        cast.unit(code), "单位 " + code, kind, cast.region, parent == null ? null : cast.unit(parent)),
                cast.admin);
    }

    private void account(Actor actor) {
        store.append(
                actor.id().value(),
                0,
                new AccountCreated(actor.id(), actor.name(), actor.unit(), actor.roles()),
                cast.admin);
    }
}
