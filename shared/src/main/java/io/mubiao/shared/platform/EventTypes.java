package io.mubiao.shared.platform;

import static io.mubiao.shared.platform.StoredType.first;

import io.mubiao.shared.deputy.DeputyEvent;
import io.mubiao.shared.evidence.EvidenceEvent;
import io.mubiao.shared.library.LibraryEvent;
import io.mubiao.shared.operation.OperationEvent;
import io.mubiao.shared.org.AccountEvent;
import io.mubiao.shared.org.ShreddingEvent;
import io.mubiao.shared.org.SigningKeyEvent;
import io.mubiao.shared.org.UnitEvent;
import io.mubiao.shared.sheet.SheetEvent;
import io.mubiao.shared.talk.TalkEvent;
import io.mubiao.shared.workflow.CalendarEvent;
import io.mubiao.shared.workflow.WorkflowEvent;
import java.util.List;

/** The one place that maps event classes to their stored names. */
public final class EventTypes {

    /** Every event that may stand in the store. */
    public static final List<StoredType> ALL = List.of(
            first("SheetDrafted", SheetEvent.SheetDrafted.class),
            new StoredType("SheetEdited", "2", SheetEvent.SheetEdited.class),
            new StoredType("SheetSubmitted", "3", SheetEvent.SheetSubmitted.class),
            first("SheetWithdrawn", SheetEvent.SheetWithdrawn.class),
            new StoredType("SheetAmended", "2", SheetEvent.SheetAmended.class),
            first("AmendmentConfirmed", SheetEvent.AmendmentConfirmed.class),
            first("SheetPassed", SheetEvent.SheetPassed.class),
            first("PassTakenBack", SheetEvent.PassTakenBack.class),
            first("StageHandedOver", SheetEvent.StageHandedOver.class),
            new StoredType("SheetReturned", "2", SheetEvent.SheetReturned.class),
            new StoredType("SheetRejected", "2", SheetEvent.SheetRejected.class),
            first("SheetApproved", SheetEvent.SheetApproved.class),
            first("RevisionStarted", SheetEvent.RevisionStarted.class),
            first("RevisionAbandoned", SheetEvent.RevisionAbandoned.class),
            first("SheetReopened", SheetEvent.SheetReopened.class),
            first("SheetDiscarded", SheetEvent.SheetDiscarded.class),
            first("IndicatorDelivered", LibraryEvent.IndicatorDelivered.class),
            first("IndicatorAdded", LibraryEvent.IndicatorAdded.class),
            first("IndicatorProposed", LibraryEvent.IndicatorProposed.class),
            first("IndicatorAccepted", LibraryEvent.IndicatorAccepted.class),
            first("IndicatorDeclined", LibraryEvent.IndicatorDeclined.class),
            first("IndicatorRevised", LibraryEvent.IndicatorRevised.class),
            first("IndicatorRetired", LibraryEvent.IndicatorRetired.class),
            first("AccountCreated", AccountEvent.AccountCreated.class),
            first("AccountRenamed", AccountEvent.AccountRenamed.class),
            first("AccountTransferred", AccountEvent.AccountTransferred.class),
            first("AdminProposed", AccountEvent.AdminProposed.class),
            first("AdminProposalWithdrawn", AccountEvent.AdminProposalWithdrawn.class),
            first("AdminConfirmed", AccountEvent.AdminConfirmed.class),
            first("SecondAdminAppointed", AccountEvent.SecondAdminAppointed.class),
            first("RoleGranted", AccountEvent.RoleGranted.class),
            first("RoleRevoked", AccountEvent.RoleRevoked.class),
            first("PasswordReset", AccountEvent.PasswordReset.class),
            first("PasswordChanged", AccountEvent.PasswordChanged.class),
            first("AccountLocked", AccountEvent.AccountLocked.class),
            first("ApiKeyCreated", AccountEvent.ApiKeyCreated.class),
            first("ApiKeyRevoked", AccountEvent.ApiKeyRevoked.class),
            first("AccountSuspended", AccountEvent.AccountSuspended.class),
            first("AccountResumed", AccountEvent.AccountResumed.class),
            first("UnitCreated", UnitEvent.UnitCreated.class),
            first("UnitRenamed", UnitEvent.UnitRenamed.class),
            first("FinanceOfficeAssigned", UnitEvent.FinanceOfficeAssigned.class),
            new StoredType("ReviewChainAdopted", "2", WorkflowEvent.ReviewChainAdopted.class),
            first("CalendarPublished", CalendarEvent.CalendarPublished.class),
            first("CalendarAdjusted", CalendarEvent.CalendarAdjusted.class),
            first("CalendarAdjustmentLifted", CalendarEvent.CalendarAdjustmentLifted.class),
            first("SheetReminded", TalkEvent.SheetReminded.class),
            first("NoteMade", TalkEvent.NoteMade.class),
            first("NoteAnswered", TalkEvent.NoteAnswered.class),
            first("NoteResolved", TalkEvent.NoteResolved.class),
            first("NoteWithdrawn", TalkEvent.NoteWithdrawn.class),
            first("DeputyAppointed", DeputyEvent.DeputyAppointed.class),
            first("DeputyAccepted", DeputyEvent.DeputyAccepted.class),
            first("DeputyDeclined", DeputyEvent.DeputyDeclined.class),
            first("DeputyConfirmed", DeputyEvent.DeputyConfirmed.class),
            first("DeputyshipRevoked", DeputyEvent.DeputyshipRevoked.class),
            first("SigningKeyRotated", SigningKeyEvent.SigningKeyRotated.class),
            first("ShredKeysDestroyed", ShreddingEvent.ShredKeysDestroyed.class),
            first("RebuildRequested", OperationEvent.RebuildRequested.class),
            first("RebuildAborted", OperationEvent.RebuildAborted.class),
            first("RebuildAccepted", OperationEvent.RebuildAccepted.class),
            first("DeadLettersRetried", OperationEvent.DeadLettersRetried.class),
            first("DeadLettersSetAside", OperationEvent.DeadLettersSetAside.class),
            first("EvidenceDamaged", EvidenceEvent.EvidenceDamaged.class),
            first("FindingAcknowledged", EvidenceEvent.FindingAcknowledged.class),
            first("LedgerKeyIntroduced", EvidenceEvent.LedgerKeyIntroduced.class),
            first("LedgerKeyRetired", EvidenceEvent.LedgerKeyRetired.class));

    private EventTypes() {}
}
