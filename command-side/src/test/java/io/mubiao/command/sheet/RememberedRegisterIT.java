package io.mubiao.command.sheet;

import static io.mubiao.command.sheet.Sheets.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mubiao.command.sheet.SheetCommand.DraftSheet;
import io.mubiao.command.sheet.SheetCommand.PassSheet;
import io.mubiao.command.sheet.SheetCommand.SubmitSheet;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.UnitEvent.FinanceOfficeAssigned;
import io.mubiao.shared.org.UnitEvent.UnitCreated;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UnitKind;
import io.mubiao.shared.org.UserId;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.sheet.SheetId;
import io.mubiao.shared.workflow.ReviewChain;
import io.mubiao.shared.workflow.WorkflowEvent.ReviewChainAdopted;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a process remembers of the register and of chains never leads a sheet a way that has been given up. */
class RememberedRegisterIT {

    /** A department, its drafter and its region are new for each test. */
    private final String region = UUID.randomUUID().toString();

    private final UnitId department = new UnitId("department-" + region);
    private final Actor drafter = actor("drafter", Role.DRAFTER);
    private final Actor reviewer = actor("reviewer", Role.DEPARTMENT_REVIEWER);

    private Actor actor(String name, Role role) {
        return new Actor(new UserId(name), name, department, region, Set.of(role));
    }

    @BeforeEach
    void enterDepartment() {
        Node.SECOND.register(0, new UnitCreated(department, "新设局", UnitKind.BUREAU, region, null));
    }

    @Test
    void aSubmissionGoesToTheOfficeThatIsStored() {
        Node.SECOND.register(1, new FinanceOfficeAssigned(department, new UnitId("former")));
        assertThat(stagesAfter(submitted())).contains("former");
        Node.SECOND.register(2, new FinanceOfficeAssigned(department, new UnitId("present")));
        assertThat(stagesAfter(submitted())).contains("present").doesNotContain("former");
    }

    @Test
    void noRefusalRestsOnARememberedRegister() {
        var sheet = drafted();
        assertThatThrownBy(() -> submit(sheet))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.NO_RESPONSIBLE_UNIT));
        Node.SECOND.register(1, new FinanceOfficeAssigned(department, new UnitId("present")));
        assertThat(submit(sheet).version()).isEqualTo(2);
    }

    @Test
    void aSubmissionGoesTheWayThatTheRegionHasAdopted() {
        Node.SECOND.register(1, new FinanceOfficeAssigned(department, new UnitId("office")));
        submitted();
        var standard = ReviewChain.standard().stages();
        var shorter = new ReviewChain(standard.stream()
                .filter(stage -> !stage.name().equals("finance-office"))
                .toList());
        Node.SECOND.publish(Node.event(
                "ReviewChainBook", ReviewChain.stream(region), 0, new ReviewChainAdopted(region, shorter, null)));
        assertThat(stagesAfter(submitted())).doesNotContain("finance-office");
    }

    @Test
    void aRememberedRegisterIsNotReadAgain() {
        Node.SECOND.register(1, new FinanceOfficeAssigned(department, new UnitId("office")));
        submitted();
        var sheet = drafted();
        assertThat(Node.FIRST.statementsOf(() -> submit(sheet)))
                .filteredOn(statement -> !statement.equals("commit"))
                .singleElement()
                .asString()
                .startsWith("with event");
    }

    private SheetId drafted() {
        var sheet = new SheetId(UUID.randomUUID());
        Node.FIRST.handle(new DraftSheet(sheet, drafter, CONTENT));
        return sheet;
    }

    private SheetVersion submit(SheetId sheet) {
        return Node.FIRST.handle(new SubmitSheet(sheet, 1, drafter, List.of()));
    }

    private SheetId submitted() {
        var sheet = drafted();
        submit(sheet);
        return sheet;
    }

    /** As stored with the submission; the department's reviewer has it on the desk. */
    private String stagesAfter(SheetId sheet) {
        assertThat(Node.FIRST
                        .handle(new PassSheet(sheet, 2, reviewer, AGREED, null))
                        .version())
                .isEqualTo(3);
        return Node.database()
                .sql(
                        "select payload::json ->> 'chain' from event_store.domain_event where aggregate_id = ? and sequence_number = 1")
                .param(sheet.toString())
                .query(String.class)
                .single();
    }
}
