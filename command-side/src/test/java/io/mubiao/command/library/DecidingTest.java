package io.mubiao.command.library;

import static io.mubiao.command.library.Entries.ADMIN;
import static io.mubiao.command.library.Entries.AUDITOR;
import static io.mubiao.command.library.Entries.BOTH;
import static io.mubiao.command.library.Entries.DRAFTER;
import static io.mubiao.command.library.Entries.ID;
import static io.mubiao.command.library.Entries.INDUSTRY;
import static io.mubiao.command.library.Entries.MORE_VISITS;
import static io.mubiao.command.library.Entries.OFFICE;
import static io.mubiao.command.library.Entries.OFFICE_AND_ADMIN;
import static io.mubiao.command.library.Entries.OFFICE_ELSEWHERE;
import static io.mubiao.command.library.Entries.STRANGER;
import static io.mubiao.command.library.Entries.VISITS;
import static io.mubiao.command.library.Entries.accepted;
import static io.mubiao.command.library.Entries.added;
import static io.mubiao.command.library.Entries.by;
import static io.mubiao.command.library.Entries.given;
import static io.mubiao.command.library.Entries.givenNothing;
import static io.mubiao.command.library.Entries.proposed;
import static io.mubiao.command.library.Entries.refuses;

import io.mubiao.command.library.LibraryCommand.AcceptIndicator;
import io.mubiao.command.library.LibraryCommand.AddIndicator;
import io.mubiao.command.library.LibraryCommand.DeclineIndicator;
import io.mubiao.command.library.LibraryCommand.RetireIndicator;
import io.mubiao.command.library.LibraryCommand.ReviseIndicator;
import io.mubiao.shared.library.LibraryEvent.IndicatorDeclined;
import io.mubiao.shared.library.LibraryEvent.IndicatorRetired;
import io.mubiao.shared.library.LibraryEvent.IndicatorRevised;
import io.mubiao.shared.library.LibraryPhase;
import io.mubiao.shared.library.Scope;
import io.mubiao.shared.problem.ErrorCode;
import org.junit.jupiter.api.Test;

class DecidingTest {

    @Test
    void thePerformanceOfficeAcceptsAProposalForWhomItIsUseful() {
        for (var scope : new Scope[] {Scope.COMMON, INDUSTRY, Scope.UNIT}) {
            given(by(DRAFTER, proposed()))
                    .when(new AcceptIndicator(ID, 1, OFFICE, scope))
                    .expectEvents(accepted(scope))
                    .expectResultMessagePayload(new IndicatorVersion(ID, 2, LibraryPhase.ACCEPTED));
        }
    }

    @Test
    void nobodyAcceptsTheOwnProposal() {
        refuses(
                given(by(BOTH, proposed())).when(new AcceptIndicator(ID, 1, BOTH, Scope.COMMON)),
                ErrorCode.SEPARATION_OF_DUTIES);
    }

    @Test
    void whoHoldsIncompatibleRolesDecidesNothing() {
        refuses(
                given(by(DRAFTER, proposed())).when(new AcceptIndicator(ID, 1, OFFICE_AND_ADMIN, Scope.COMMON)),
                ErrorCode.ROLES_INCOMPATIBLE);
        refuses(
                givenNothing().when(new AddIndicator(ID, OFFICE_AND_ADMIN, Scope.COMMON, VISITS)),
                ErrorCode.ROLES_INCOMPATIBLE);
    }

    @Test
    void aProposalIsDeclinedWithAReason() {
        given(by(DRAFTER, proposed()))
                .when(new DeclineIndicator(ID, 1, OFFICE, "与“会议召开次数”重复"))
                .expectEvents(new IndicatorDeclined(ID, "与“会议召开次数”重复"))
                .expectResultMessagePayload(new IndicatorVersion(ID, 2, LibraryPhase.DECLINED));
        refuses(
                given(by(DRAFTER, proposed())).when(new DeclineIndicator(ID, 1, OFFICE, " ")),
                ErrorCode.REASON_REQUIRED);
    }

    @Test
    void whatIsDecidedIsNotDecidedAgain() {
        var declined = new IndicatorDeclined(ID, "重复");

        refuses(
                given(by(DRAFTER, proposed()), by(OFFICE, declined))
                        .when(new AcceptIndicator(ID, 2, OFFICE, Scope.COMMON)),
                ErrorCode.INDICATOR_SETTLED);
        refuses(
                given(by(DRAFTER, proposed()), by(OFFICE, accepted(Scope.COMMON)))
                        .when(new DeclineIndicator(ID, 2, OFFICE, "重复")),
                ErrorCode.INDICATOR_SETTLED);
        refuses(
                given(by(DRAFTER, proposed()), by(OFFICE, declined))
                        .when(new ReviseIndicator(ID, 2, OFFICE, null, MORE_VISITS, null)),
                ErrorCode.INDICATOR_SETTLED);
    }

    @Test
    void aRevisionSaysWhatHoldsFromNowOn() {
        given(by(OFFICE, added()))
                .when(new ReviseIndicator(ID, 1, OFFICE, null, MORE_VISITS, "标准提高"))
                .expectEvents(new IndicatorRevised(ID, Scope.COMMON, MORE_VISITS, "标准提高"))
                .expectResultMessagePayload(new IndicatorVersion(ID, 2, LibraryPhase.ACCEPTED));
        given(by(OFFICE, added()))
                .when(new ReviseIndicator(ID, 1, OFFICE, INDUSTRY, VISITS, null))
                .expectEvents(new IndicatorRevised(ID, INDUSTRY, VISITS, null));
    }

    @Test
    void aRevisionThatChangesNothingIsNone() {
        given(by(OFFICE, added()))
                .when(new ReviseIndicator(ID, 1, OFFICE, Scope.COMMON, VISITS, "没有变化"))
                .expectNoEvents()
                .expectResultMessagePayload(new IndicatorVersion(ID, 1, LibraryPhase.ACCEPTED));
    }

    @Test
    void aProposalMayBeWordedBetterBeforeItIsAccepted() {
        given(by(DRAFTER, proposed()))
                .when(new ReviseIndicator(ID, 1, OFFICE, null, MORE_VISITS, null))
                .expectEvents(new IndicatorRevised(ID, Scope.UNIT, MORE_VISITS, null))
                .expectResultMessagePayload(new IndicatorVersion(ID, 2, LibraryPhase.PROPOSED));
        refuses(
                given(by(DRAFTER, proposed()))
                        .when(new ReviseIndicator(ID, 1, OFFICE, Scope.COMMON, MORE_VISITS, null)),
                ErrorCode.MALFORMED);
    }

    @Test
    void whatNoUnitProposedCannotBecomeAUnitsOwn() {
        refuses(
                given(by(OFFICE, added())).when(new ReviseIndicator(ID, 1, OFFICE, Scope.UNIT, VISITS, null)),
                ErrorCode.MALFORMED);
    }

    @Test
    void anAcceptedIndicatorIsRetiredAndThenRests() {
        var retired = new IndicatorRetired(ID, "不再安排此类项目");

        given(by(OFFICE, added()))
                .when(new RetireIndicator(ID, 1, OFFICE, "不再安排此类项目"))
                .expectEvents(retired)
                .expectResultMessagePayload(new IndicatorVersion(ID, 2, LibraryPhase.RETIRED));
        refuses(
                given(by(OFFICE, added()), by(OFFICE, retired)).when(new RetireIndicator(ID, 2, OFFICE, null)),
                ErrorCode.INDICATOR_SETTLED);
        refuses(
                given(by(DRAFTER, proposed())).when(new RetireIndicator(ID, 1, OFFICE, null)),
                ErrorCode.INDICATOR_SETTLED);
    }

    @Test
    void onlyThePerformanceOfficeOfTheRegionDecides() {
        refuses(
                given(by(DRAFTER, proposed())).when(new AcceptIndicator(ID, 1, DRAFTER, Scope.COMMON)),
                ErrorCode.FORBIDDEN);
        refuses(given(by(OFFICE, added())).when(new RetireIndicator(ID, 1, AUDITOR, null)), ErrorCode.FORBIDDEN);
        refuses(
                given(by(OFFICE, added())).when(new RetireIndicator(ID, 1, OFFICE_ELSEWHERE, null)),
                ErrorCode.INDICATOR_NOT_FOUND);
        refuses(
                given(by(OFFICE, added())).when(new RetireIndicator(ID, 1, ADMIN, null)),
                ErrorCode.INDICATOR_NOT_FOUND);
    }

    @Test
    void anotherUnitsProposalDoesNotExist() {
        refuses(
                given(by(DRAFTER, proposed())).when(new AcceptIndicator(ID, 1, STRANGER, Scope.COMMON)),
                ErrorCode.INDICATOR_NOT_FOUND);
        refuses(
                given(by(DRAFTER, proposed()), by(OFFICE, accepted(Scope.UNIT)))
                        .when(new RetireIndicator(ID, 2, STRANGER, null)),
                ErrorCode.INDICATOR_NOT_FOUND);
    }

    @Test
    void aDecisionBindsWhatWasSeen() {
        refuses(
                given(by(DRAFTER, proposed()), by(OFFICE, new IndicatorRevised(ID, Scope.UNIT, MORE_VISITS, null)))
                        .when(new AcceptIndicator(ID, 1, OFFICE, Scope.COMMON)),
                ErrorCode.STALE_VERSION);
    }
}
