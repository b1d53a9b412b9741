package io.mubiao.command.sheet;

import static io.mubiao.command.sheet.Sheets.CHAIN;
import static io.mubiao.command.sheet.Sheets.CONTENT;
import static io.mubiao.command.sheet.Sheets.DIGEST;
import static io.mubiao.command.sheet.Sheets.DRAFTER;
import static io.mubiao.command.sheet.Sheets.FINDINGS;
import static io.mubiao.command.sheet.Sheets.ID;
import static io.mubiao.command.sheet.Sheets.UNITS;
import static io.mubiao.command.sheet.Sheets.drafted;
import static io.mubiao.command.sheet.Sheets.returned;
import static io.mubiao.command.sheet.Sheets.revisionStarted;
import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.Trace;
import io.mubiao.shared.sheet.Change;
import io.mubiao.shared.sheet.SheetEvent;
import io.mubiao.shared.sheet.SheetEvent.SheetEdited;
import io.mubiao.shared.sheet.SheetEvent.SheetSubmitted;
import io.mubiao.shared.sheet.SheetState;
import io.mubiao.shared.workflow.ReviewChain;
import io.mubiao.shared.workflow.ReviewChain.StageDefinition;
import io.mubiao.shared.workflow.Stage;
import io.mubiao.shared.workflow.StageScope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which stages a sheet passes; the sheet of these tests has an annual amount of 300,000 元. */
class RoutingTest {

    private final SheetState sheet = new SheetState();

    @Test
    void aSheetPassesTheStagesThatItsAmountReaches() {
        happen(drafted());

        assertThat(way(threshold("performance-office", "300000"))).containsExactly(names(CHAIN));
        assertThat(way(threshold("performance-office", "300000.01")))
                .containsExactly("department", "finance-office", "approval");
    }

    @Test
    void aSheetUnderReviewKeepsItsWayWhenAnotherIsAdopted() {
        happen(drafted());
        happen(submitted(routing(ReviewChain.standard()).chainFor(sheet)));
        happen(returned(1, "department", null));
        var shorter = new ReviewChain(ReviewChain.standard().stages().subList(2, 4));

        assertThat(way(shorter)).containsExactly(names(CHAIN));
    }

    @Test
    void aNewRevisionGoesTheWayAdoptedMeanwhile() {
        Sheets.anApprovedSheet().forEach(event -> happen(event.getPayload()));
        happen(revisionStarted(2));

        assertThat(way(threshold("performance-office", "500000")))
                .containsExactly("department", "finance-office", "approval");
    }

    @Test
    void whoRaisesTheAmountAfterAReturnDoesNotEscapeTheStageThatItReaches() {
        var chain = threshold("performance-office", "500000");
        happen(drafted());
        happen(submitted(routing(chain).chainFor(sheet)));
        happen(returned(1, "department", null));

        happen(amount("300000", "500000"));

        assertThat(way(chain)).containsExactly("department", "finance-office", "performance-office", "approval");
        assertThat(routing(chain).chainFor(sheet)).isEqualTo(CHAIN);
    }

    @Test
    void anAmountLoweredAfterAReturnSparesNoStage() {
        var chain = threshold("performance-office", "300000");
        happen(drafted());
        happen(submitted(routing(chain).chainFor(sheet)));
        happen(returned(1, "department", null));

        happen(amount("300000", "1"));

        assertThat(way(chain)).containsExactly(names(CHAIN));
    }

    @Test
    void aStageAddedMeanwhileIsNotBroughtInByAHigherAmount() {
        happen(drafted());
        happen(submitted(routing(ReviewChain.standard()).chainFor(sheet)));
        happen(returned(1, "department", null));
        happen(amount("300000", "400000"));
        var stages = new ArrayList<>(ReviewChain.standard().stages());
        stages.add(3, new StageDefinition("leader", "分管局长审核", Role.APPROVER, StageScope.REGION, null));

        assertThat(way(new ReviewChain(stages))).containsExactly(names(CHAIN));
    }

    private String[] way(ReviewChain chain) {
        return names(routing(chain).chainFor(sheet));
    }

    private static Routing routing(ReviewChain chain) {
        return new Routing(region -> chain, UNITS);
    }

    private static ReviewChain threshold(String stage, String minimum) {
        return new ReviewChain(ReviewChain.standard().stages().stream()
                .map(known -> known.name().equals(stage)
                        ? new StageDefinition(known.name(), known.label(), known.role(), known.scope(), minimum)
                        : known)
                .toList());
    }

    private static SheetEvent submitted(List<Stage> chain) {
        return new SheetSubmitted(ID, 1, 1, chain, List.of(), FINDINGS, DIGEST);
    }

    private static SheetEvent amount(String from, String to) {
        assertThat(CONTENT.annualAmount()).isEqualTo(from);
        return new SheetEdited(ID, List.of(new Change("annualAmount", from, to)), List.of(), DIGEST);
    }

    private void happen(SheetEvent event) {
        sheet.on(event, Trace.of(Trace.metaData(DRAFTER, Role.DRAFTER), Instant.parse("2026-11-23T12:00:00Z")));
    }

    private static String[] names(List<Stage> chain) {
        return chain.stream().map(Stage::name).toArray(String[]::new);
    }
}
