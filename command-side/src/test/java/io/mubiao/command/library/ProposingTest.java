package io.mubiao.command.library;

import static io.mubiao.command.library.Entries.ADMIN;
import static io.mubiao.command.library.Entries.AUDITOR;
import static io.mubiao.command.library.Entries.DRAFTER;
import static io.mubiao.command.library.Entries.ID;
import static io.mubiao.command.library.Entries.INDUSTRY;
import static io.mubiao.command.library.Entries.MORE_VISITS;
import static io.mubiao.command.library.Entries.OFFICE;
import static io.mubiao.command.library.Entries.REGION;
import static io.mubiao.command.library.Entries.STRANGER;
import static io.mubiao.command.library.Entries.VISITS;
import static io.mubiao.command.library.Entries.accepted;
import static io.mubiao.command.library.Entries.added;
import static io.mubiao.command.library.Entries.by;
import static io.mubiao.command.library.Entries.given;
import static io.mubiao.command.library.Entries.givenNothing;
import static io.mubiao.command.library.Entries.proposed;
import static io.mubiao.command.library.Entries.refuses;

import io.mubiao.command.library.LibraryCommand.AddIndicator;
import io.mubiao.command.library.LibraryCommand.DeliverIndicator;
import io.mubiao.command.library.LibraryCommand.ProposeIndicator;
import io.mubiao.shared.library.LibraryEvent.IndicatorAdded;
import io.mubiao.shared.library.LibraryEvent.IndicatorDelivered;
import io.mubiao.shared.library.LibraryPhase;
import io.mubiao.shared.library.Scope;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.problem.ErrorCode;
import org.junit.jupiter.api.Test;

class ProposingTest {

    @Test
    void aDrafterProposesForTheOwnUnit() {
        givenNothing()
                .when(new ProposeIndicator(ID, DRAFTER, VISITS))
                .expectEvents(proposed())
                .expectResultMessagePayload(new IndicatorVersion(ID, 1, LibraryPhase.PROPOSED));
    }

    @Test
    void onlyADrafterProposes() {
        refuses(givenNothing().when(new ProposeIndicator(ID, OFFICE, VISITS)), ErrorCode.FORBIDDEN);
        refuses(givenNothing().when(new ProposeIndicator(ID, AUDITOR, VISITS)), ErrorCode.FORBIDDEN);
        refuses(givenNothing().when(new ProposeIndicator(ID, ADMIN, VISITS)), ErrorCode.FORBIDDEN);
    }

    @Test
    void thePerformanceOfficeAddsWithoutAProposal() {
        givenNothing()
                .when(new AddIndicator(ID, OFFICE, Scope.COMMON, VISITS))
                .expectEvents(added())
                .expectResultMessagePayload(new IndicatorVersion(ID, 1, LibraryPhase.ACCEPTED));
        givenNothing()
                .when(new AddIndicator(ID, OFFICE, INDUSTRY, VISITS))
                .expectEvents(new IndicatorAdded(ID, REGION, INDUSTRY, VISITS));
    }

    @Test
    void nobodyElseAdds() {
        refuses(givenNothing().when(new AddIndicator(ID, DRAFTER, Scope.COMMON, VISITS)), ErrorCode.FORBIDDEN);
    }

    @Test
    void onlyAProposalCanBeMeantForAUnitAlone() {
        refuses(givenNothing().when(new AddIndicator(ID, OFFICE, Scope.UNIT, VISITS)), ErrorCode.MALFORMED);
    }

    @Test
    void anIndustryIsNamedWhereThereIsOneAndNowhereElse() {
        var unnamed = new Scope(Scope.Kind.INDUSTRY, " ");
        var superfluous = new Scope(Scope.Kind.COMMON, "商务");

        refuses(givenNothing().when(new AddIndicator(ID, OFFICE, unnamed, VISITS)), ErrorCode.MALFORMED);
        refuses(givenNothing().when(new AddIndicator(ID, OFFICE, superfluous, VISITS)), ErrorCode.MALFORMED);
    }

    @Test
    void theSameProposalTwiceIsOneProposal() {
        given(by(DRAFTER, proposed()), by(OFFICE, accepted(Scope.COMMON)))
                .when(new ProposeIndicator(ID, DRAFTER, VISITS))
                .expectNoEvents()
                .expectResultMessagePayload(new IndicatorVersion(ID, 1, LibraryPhase.PROPOSED));
    }

    @Test
    void anIdIsUsedOnce() {
        refuses(
                given(by(DRAFTER, proposed())).when(new ProposeIndicator(ID, DRAFTER, MORE_VISITS)),
                ErrorCode.ID_TAKEN);
        refuses(given(by(DRAFTER, proposed())).when(new ProposeIndicator(ID, STRANGER, VISITS)), ErrorCode.ID_TAKEN);
        refuses(
                given(by(DRAFTER, proposed())).when(new AddIndicator(ID, OFFICE, Scope.COMMON, VISITS)),
                ErrorCode.ID_TAKEN);
    }

    @Test
    void whatTheProductBringsIsDeliveredOnce() {
        var system = Actor.system(REGION);
        var delivered = new IndicatorDelivered(ID, REGION, "2026-1", VISITS);

        givenNothing()
                .when(new DeliverIndicator(ID, system, "2026-1", VISITS))
                .expectEvents(delivered)
                .expectResultMessagePayload(new IndicatorVersion(ID, 1, LibraryPhase.ACCEPTED));
        given(by(system, delivered))
                .when(new DeliverIndicator(ID, system, "2026-1", VISITS))
                .expectNoEvents();
    }
}
