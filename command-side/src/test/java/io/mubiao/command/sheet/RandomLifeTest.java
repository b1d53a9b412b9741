package io.mubiao.command.sheet;

import static io.mubiao.command.sheet.Sheets.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.command.sheet.SheetCommand.AbandonRevision;
import io.mubiao.command.sheet.SheetCommand.Amendment;
import io.mubiao.command.sheet.SheetCommand.ApproveSheet;
import io.mubiao.command.sheet.SheetCommand.ConfirmAmendment;
import io.mubiao.command.sheet.SheetCommand.DiscardSheet;
import io.mubiao.command.sheet.SheetCommand.DraftSheet;
import io.mubiao.command.sheet.SheetCommand.EditSheet;
import io.mubiao.command.sheet.SheetCommand.HandOverStage;
import io.mubiao.command.sheet.SheetCommand.PassSheet;
import io.mubiao.command.sheet.SheetCommand.RejectSheet;
import io.mubiao.command.sheet.SheetCommand.ReopenSheet;
import io.mubiao.command.sheet.SheetCommand.ReturnSheet;
import io.mubiao.command.sheet.SheetCommand.ReviseSheet;
import io.mubiao.command.sheet.SheetCommand.SubmitSheet;
import io.mubiao.command.sheet.SheetCommand.TakeBackPass;
import io.mubiao.command.sheet.SheetCommand.WithdrawSheet;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UserId;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.sheet.Assessment;
import io.mubiao.shared.sheet.Opinion;
import io.mubiao.shared.sheet.Reason;
import io.mubiao.shared.sheet.SheetAction;
import io.mubiao.shared.sheet.SheetContent;
import io.mubiao.shared.sheet.SheetId;
import io.mubiao.shared.sheet.SheetRules;
import io.mubiao.shared.sheet.SheetState;
import io.mubiao.shared.workflow.ReviewChain;
import io.mubiao.shared.workflow.ReviewChain.StageDefinition;
import io.mubiao.shared.workflow.StageScope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;

/** Fires commands by chance at a sheet, most of them sensible, by people of all kinds, and watches the laws of its life. */
class RandomLifeTest {

    private static final int COMMANDS = 60;

    private static final List<Actor> STAFF = List.of(
            DRAFTER,
            COLLEAGUE,
            STRANGER,
            DEPARTMENT,
            OTHER_DEPARTMENT,
            FINANCE_OFFICE,
            PERFORMANCE,
            APPROVER,
            AUDITOR,
            actor("admin", FINANCE, Role.ADMIN),
            actor("department-2", BUREAU, Role.DEPARTMENT_REVIEWER),
            actor("all-reviews", BUREAU, Role.DEPARTMENT_REVIEWER, Role.PERFORMANCE_REVIEWER, Role.APPROVER),
            actor(
                    "office-and-approval",
                    OFFICE,
                    Role.FINANCE_OFFICE_REVIEWER,
                    Role.PERFORMANCE_REVIEWER,
                    Role.APPROVER),
            actor("drafts-and-reviews", UNIT, Role.DRAFTER, Role.PERFORMANCE_REVIEWER));

    private static final List<String> TARGETS =
            Arrays.asList(null, "department", "finance-office", "performance-office");

    private static final List<Role> REVIEWING =
            List.of(Role.DEPARTMENT_REVIEWER, Role.FINANCE_OFFICE_REVIEWER, Role.PERFORMANCE_REVIEWER, Role.APPROVER);

    private static final List<UnitId> PLACES = List.of(UNIT, BUREAU, OFFICE, FINANCE);

    private static final List<SheetContent> CONTENTS =
            List.of(CONTENT, BETTER, content("保障 20 次招商活动。"), content(""), costing("20000000"), costing("400000"));

    /** The standard chain with a second look at what is expensive. */
    private static final ReviewChain CHAIN_BY_AMOUNT = withStageFrom("5000000");

    private static final Routing BY_AMOUNT = new Routing(region -> CHAIN_BY_AMOUNT, UNITS);

    private static final Opinion GOOD = new Opinion("修改完善后通过", Opinion.Grade.GOOD, Map.of());

    private static final Configuration AXON = DefaultConfigurer.defaultConfiguration(false)
            .configureEmbeddedEventStore(configuration -> new InMemoryEventStorageEngine())
            .configureAggregate(AggregateConfigurer.defaultConfiguration(TargetSheet.class))
            .registerComponent(Routing.class, configuration -> BY_AMOUNT)
            .registerComponent(Screening.class, configuration -> new Screening(UNITS, region -> false))
            .registerComponent(ApprovalNumbers.class, configuration -> new ApprovalNumbers(new KnownApprovalNumbers()))
            .start();

    private SheetId id;

    /** Everybody as their account stands now: people move, and roles come and go. */
    private final Map<UserId, Actor> people = new LinkedHashMap<>();

    @Property(tries = 100, seed = "1")
    void whateverIsCommandedTheLawsOfASheetHold(@ForAll long seed) {
        var chance = new Random(seed);
        id = new SheetId(UUID.randomUUID());
        people.clear();
        STAFF.forEach(person -> people.put(person.id(), person));
        var witness = new Witness(AXON.eventStore(), id, people::get, CHAIN_BY_AMOUNT);
        witness.sees(send(new DraftSheet(id, DRAFTER, CONTENT)));
        for (int i = 1; i < COMMANDS; i++) {
            if (chance.nextInt(10) == 0) {
                changeSomebody(chance);
            }
            witness.sees(send(next(chance, witness.sheet())));
        }
        // a walk that never got anywhere would prove nothing
        Statistics.label("revisions approved").collect(witness.approvals()).coverage(seen -> {
            seen.checkQuery(approvals -> (int) approvals.get(0) > 0).percentage(share -> share > 30);
            seen.checkQuery(approvals -> (int) approvals.get(0) > 1).count(times -> times > 0);
        });
    }

    private void changeSomebody(Random chance) {
        var person = oneOf(chance, List.copyOf(people.values()));
        var roles = EnumSet.copyOf(person.roles());
        var role = oneOf(chance, REVIEWING);
        if (!roles.remove(role)) {
            roles.add(role);
        }
        if (roles.isEmpty()) {
            return;
        }
        var unit = chance.nextBoolean() ? person.unit() : oneOf(chance, PLACES);
        people.put(person.id(), new Actor(person.id(), person.name(), unit, person.region(), roles));
    }

    /** Where the sheet stands afterwards; null when the command was refused. */
    private static SheetVersion send(SheetCommand command) {
        try {
            return AXON.commandGateway().sendAndWait(command);
        } catch (DomainException refusal) {
            assertThat(refusal.detail()).isNotBlank();
            return null;
        }
    }

    private SheetCommand next(Random chance, SheetState sheet) {
        var staff = List.copyOf(people.values());
        var actor = oneOf(chance, staff);
        var actions = List.of(SheetAction.values());
        if (chance.nextInt(10) < 8) {
            var able = staff.stream()
                    .filter(person -> SheetRules.maySee(sheet, person))
                    .filter(person -> !SheetRules.possible(sheet, person).isEmpty())
                    .toList();
            actor = able.isEmpty() ? actor : oneOf(chance, able);
            actions = able.isEmpty() ? actions : SheetRules.possible(sheet, actor);
        }
        long version = sheet.version() - (chance.nextInt(12) == 0 ? 1 : 0);
        return command(chance, likely(chance, actions), version, actor);
    }

    /** What ends a walk comes seldom, what carries it on often. */
    private static SheetAction likely(Random chance, List<SheetAction> actions) {
        return oneOf(
                chance,
                actions.stream()
                        .flatMap(action -> Collections.nCopies(
                                switch (action) {
                                    case PASS, APPROVE, SUBMIT -> 30;
                                    case EDIT, RETURN, REVISE, CONFIRM_AMENDMENT, REOPEN -> 10;
                                    case WITHDRAW, ABANDON_REVISION, TAKE_BACK -> 3;
                                    case REJECT, DISCARD, HAND_OVER -> 1;
                                },
                                action)
                                .stream())
                        .toList());
    }

    private SheetCommand command(Random chance, SheetAction action, long version, Actor actor) {
        List<Reason> reasons = chance.nextInt(8) == 0 ? List.of() : REASONS;
        return switch (action) {
            case EDIT -> new EditSheet(id, version, actor, oneOf(chance, CONTENTS), List.of());
            case SUBMIT -> new SubmitSheet(id, version, actor, List.of());
            case WITHDRAW -> new WithdrawSheet(id, version, actor, null);
            case CONFIRM_AMENDMENT -> new ConfirmAmendment(id, version, actor, null);
            case PASS ->
                chance.nextInt(3) == 0
                        ? new PassSheet(id, version, actor, GOOD, new Amendment(oneOf(chance, CONTENTS), "商定"))
                        : new PassSheet(id, version, actor, AGREED, null);
            case TAKE_BACK -> new TakeBackPass(id, version, actor, null);
            case REOPEN -> new ReopenSheet(id, version, actor, "重新列入计划");
            case HAND_OVER -> new HandOverStage(id, version, actor, "归口调整");
            case RETURN -> new ReturnSheet(id, version, actor, oneOf(chance, TARGETS), reasons, Assessment.none());
            case REJECT -> new RejectSheet(id, version, actor, reasons, Assessment.none());
            case APPROVE -> new ApproveSheet(id, version, actor, "平财发〔2026〕" + id + version, null);
            case REVISE -> new ReviseSheet(id, version, actor, "预算调整");
            case ABANDON_REVISION -> new AbandonRevision(id, version, actor, "不再调整");
            case DISCARD -> new DiscardSheet(id, version, actor, "重复");
        };
    }

    private static <T> T oneOf(Random chance, List<T> choices) {
        return choices.get(chance.nextInt(choices.size()));
    }

    private static SheetContent costing(String amount) {
        return new SheetContent(
                CONTENT.edition(),
                CONTENT.fiscalYear(),
                CONTENT.number(),
                CONTENT.projectName(),
                CONTENT.projectCode(),
                CONTENT.department(),
                CONTENT.implementingUnit(),
                CONTENT.projectAttribute(),
                CONTENT.projectTerm(),
                CONTENT.financeOffice(),
                amount,
                CONTENT.fundingParts(),
                CONTENT.annualGoal(),
                CONTENT.midTermGoal(),
                CONTENT.indicators());
    }

    private static ReviewChain withStageFrom(String amount) {
        var stages = new ArrayList<>(ReviewChain.standard().stages());
        stages.add(
                stages.size() - 1,
                new StageDefinition("second-look", "复核", Role.PERFORMANCE_REVIEWER, StageScope.REGION, amount));
        return new ReviewChain(stages);
    }
}
