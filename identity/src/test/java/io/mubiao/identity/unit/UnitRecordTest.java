package io.mubiao.identity.unit;

import static io.mubiao.identity.Refusals.refuses;
import static io.mubiao.shared.org.UnitKind.BUREAU;
import static io.mubiao.shared.org.UnitKind.FINANCE_OFFICE;
import static io.mubiao.shared.org.UnitKind.UNIT;

import io.mubiao.identity.unit.UnitCommand.AssignFinanceOffice;
import io.mubiao.identity.unit.UnitCommand.CreateUnit;
import io.mubiao.identity.unit.UnitCommand.RenameUnit;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.UnitEvent.FinanceOfficeAssigned;
import io.mubiao.shared.org.UnitEvent.UnitCreated;
import io.mubiao.shared.org.UnitEvent.UnitRenamed;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UnitKind;
import io.mubiao.shared.org.UserId;
import io.mubiao.shared.problem.ErrorCode;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class UnitRecordTest {

    private static final String HERE = "640221000";
    private static final UnitId ID = new UnitId("107");
    private static final UnitId DEPARTMENT = new UnitId("101");
    private static final UnitId OFFICE = new UnitId("105003");
    private static final UnitId OFFICE_ELSEWHERE = new UnitId("905003");

    private static final Actor ADMIN = actor(HERE, Role.ADMIN);
    private static final Actor ADMIN_ELSEWHERE = actor("640222000", Role.ADMIN);
    private static final Actor DRAFTER = actor(HERE, Role.DRAFTER);

    private static final UnitCreated CREATED = new UnitCreated(ID, "水务局", BUREAU, HERE, null);

    private static final UnitRegister REGISTER = unit -> Stream.of(
                    entry(DEPARTMENT, BUREAU, HERE),
                    entry(OFFICE, FINANCE_OFFICE, HERE),
                    entry(OFFICE_ELSEWHERE, FINANCE_OFFICE, "640222000"))
            .filter(entry -> entry.id().equals(unit))
            .findFirst()
            .orElse(null);

    @Test
    void aBureauEntersTheRegister() {
        given().when(create(BUREAU, null, ADMIN)).expectEvents(CREATED);
    }

    @Test
    void aUnitEntersTheRegisterBelowItsDepartment() {
        given().when(create(UNIT, DEPARTMENT, ADMIN)).expectEvents(new UnitCreated(ID, "水务局", UNIT, HERE, DEPARTMENT));
    }

    @Test
    void theSameRequestAgainChangesNothing() {
        given(CREATED, new UnitRenamed(ID, "水利局"))
                .when(create(BUREAU, null, ADMIN))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void aCodeIsGivenOnce() {
        refuses(given(CREATED).when(create(FINANCE_OFFICE, null, ADMIN)), ErrorCode.ID_TAKEN);
    }

    @Test
    void aUnitWithoutDepartmentIsRefused() {
        refuses(given().when(create(UNIT, null, ADMIN)), ErrorCode.UNIT_KIND_UNSUITABLE);
    }

    @Test
    void aBureauStandsBelowNobody() {
        refuses(given().when(create(BUREAU, DEPARTMENT, ADMIN)), ErrorCode.UNIT_KIND_UNSUITABLE);
    }

    @Test
    void nothingStandsBelowAnOffice() {
        refuses(given().when(create(UNIT, OFFICE, ADMIN)), ErrorCode.UNIT_KIND_UNSUITABLE);
    }

    @Test
    void theDepartmentMustExist() {
        refuses(given().when(create(UNIT, new UnitId("0"), ADMIN)), ErrorCode.UNIT_NOT_FOUND);
    }

    @Test
    void aUnitCannotStandBelowItself() {
        refuses(given().when(create(UNIT, ID, ADMIN)), ErrorCode.UNIT_NOT_FOUND);
    }

    @Test
    void theDepartmentMustBeOfTheSameRegion() {
        var elsewhere = new CreateUnit(ID, "水务局", UNIT, "640222000", DEPARTMENT, ADMIN_ELSEWHERE);
        refuses(given().when(elsewhere), ErrorCode.UNIT_NOT_FOUND);
    }

    @Test
    void anAdministratorOfAnotherRegionEntersNoUnitHere() {
        refuses(given().when(create(BUREAU, null, ADMIN_ELSEWHERE)), ErrorCode.FORBIDDEN);
    }

    @Test
    void whoIsNoAdministratorEntersNoUnit() {
        refuses(given().when(create(BUREAU, null, DRAFTER)), ErrorCode.FORBIDDEN);
    }

    @Test
    void aUnitIsRenamed() {
        given(CREATED).when(new RenameUnit(ID, 1, "水利局", ADMIN)).expectEvents(new UnitRenamed(ID, "水利局"));
    }

    @Test
    void aUnitThatHasChangedMeanwhileIsNotRenamed() {
        refuses(
                given(CREATED, new UnitRenamed(ID, "水利局")).when(new RenameUnit(ID, 1, "水务和水利局", ADMIN)),
                ErrorCode.STALE_VERSION);
    }

    @Test
    void theSameNameIsNoRenaming() {
        given(CREATED).when(new RenameUnit(ID, 1, "水务局", ADMIN)).expectNoEvents();
    }

    @Test
    void aUnitOfAnotherRegionAnswersLikeNone() {
        refuses(given(CREATED).when(new RenameUnit(ID, 1, "水利局", ADMIN_ELSEWHERE)), ErrorCode.UNIT_NOT_FOUND);
    }

    @Test
    void whoIsNoAdministratorRenamesNothing() {
        refuses(given(CREATED).when(new RenameUnit(ID, 1, "水利局", DRAFTER)), ErrorCode.FORBIDDEN);
    }

    @Test
    void aFinanceOfficeLooksAfterADepartment() {
        given(CREATED)
                .when(new AssignFinanceOffice(ID, 1, OFFICE, ADMIN))
                .expectEvents(new FinanceOfficeAssigned(ID, OFFICE));
    }

    @Test
    void theSameOfficeIsAssignedOnce() {
        given(CREATED, new FinanceOfficeAssigned(ID, OFFICE))
                .when(new AssignFinanceOffice(ID, 2, OFFICE, ADMIN))
                .expectNoEvents();
    }

    @Test
    void onlyAFinanceOfficeLooksAfterADepartment() {
        refuses(given(CREATED).when(new AssignFinanceOffice(ID, 1, DEPARTMENT, ADMIN)), ErrorCode.UNIT_KIND_UNSUITABLE);
    }

    @Test
    void onlyADepartmentIsLookedAfter() {
        refuses(
                given(new UnitCreated(ID, "水务站", UNIT, HERE, DEPARTMENT))
                        .when(new AssignFinanceOffice(ID, 1, OFFICE, ADMIN)),
                ErrorCode.UNIT_KIND_UNSUITABLE);
    }

    @Test
    void anOfficeOfAnotherRegionLooksAfterNobodyHere() {
        refuses(given(CREATED).when(new AssignFinanceOffice(ID, 1, OFFICE_ELSEWHERE, ADMIN)), ErrorCode.UNIT_NOT_FOUND);
    }

    private static TestExecutor<UnitRecord> given(Object... events) {
        var fixture = new AggregateTestFixture<>(UnitRecord.class);
        fixture.registerInjectableResource(REGISTER);
        return fixture.given(events);
    }

    private static CreateUnit create(UnitKind kind, UnitId parent, Actor actor) {
        return new CreateUnit(ID, "水务局", kind, HERE, parent, actor);
    }

    private static Actor actor(String region, Role role) {
        return new Actor(new UserId("admin"), "管理员", DEPARTMENT, region, Set.of(role));
    }

    private static UnitEntry entry(UnitId id, UnitKind kind, String region) {
        return new UnitEntry(id, id.value(), kind, region, null, null, 1);
    }
}
