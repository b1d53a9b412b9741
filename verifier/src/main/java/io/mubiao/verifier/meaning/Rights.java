package io.mubiao.verifier.meaning;

import io.mubiao.shared.evidence.EvidenceEvent;
import io.mubiao.shared.evidence.EvidenceEvent.EvidenceDamaged;
import io.mubiao.shared.evidence.EvidenceEvent.LedgerKeyIntroduced;
import io.mubiao.shared.evidence.EvidenceEvent.LedgerKeyRetired;
import io.mubiao.shared.library.LibraryEvent;
import io.mubiao.shared.library.LibraryEvent.IndicatorDelivered;
import io.mubiao.shared.library.LibraryEvent.IndicatorProposed;
import io.mubiao.shared.operation.OperationEvent;
import io.mubiao.shared.org.AccountEvent;
import io.mubiao.shared.org.AccountEvent.AccountCreated;
import io.mubiao.shared.org.AccountEvent.AccountLocked;
import io.mubiao.shared.org.AccountEvent.ApiKeyCreated;
import io.mubiao.shared.org.AccountEvent.ApiKeyRevoked;
import io.mubiao.shared.org.AccountEvent.PasswordChanged;
import io.mubiao.shared.org.AccountEvent.PasswordReset;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.ShreddingEvent;
import io.mubiao.shared.org.SigningKeyEvent;
import io.mubiao.shared.org.UnitEvent;
import io.mubiao.shared.org.UnitEvent.FinanceOfficeAssigned;
import io.mubiao.shared.org.UnitEvent.UnitCreated;
import io.mubiao.shared.workflow.CalendarEvent;
import io.mubiao.shared.workflow.WorkflowEvent;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which right it takes to do what an event says, sheets apart: their rules say it themselves. */
final class Rights {

    /** Kinds of events that take the same role for everything but what {@link #EXCEPTIONS} names. */
    private static final Map<Class<?>, Role> ROLES = Map.of(
            AccountEvent.class, Role.ADMIN,
            UnitEvent.class, Role.ADMIN,
            WorkflowEvent.class, Role.ADMIN,
            CalendarEvent.class, Role.ADMIN,
            SigningKeyEvent.class, Role.ADMIN,
            ShreddingEvent.class, Role.ADMIN,
            OperationEvent.class, Role.ADMIN,
            EvidenceEvent.class, Role.AUDITOR,
            LibraryEvent.class, Role.PERFORMANCE_REVIEWER);

    private static final Map<Class<?>, Role> EXCEPTIONS = Map.of(IndicatorProposed.class, Role.DRAFTER);

    /** What nobody but the owner of an account does. */
    private static final Set<Class<?>> OWNERS = Set.of(PasswordChanged.class, ApiKeyCreated.class);

    /** What nobody but the product itself does. */
    private static final Set<Class<?>> PRODUCTS = Set.of(
            AccountLocked.class,
            IndicatorDelivered.class,
            EvidenceDamaged.class,
            LedgerKeyIntroduced.class,
            LedgerKeyRetired.class);

    /** What it does as well: its first key for tokens, new passwords of the demo. */
    private static final Set<Class<?>> ALSO_PRODUCTS =
            Set.of(SigningKeyEvent.SigningKeyRotated.class, PasswordReset.class);

    /** What it does at the first start, when there is nobody to do it. */
    private static final Set<Class<?>> FIRST =
            Set.of(UnitCreated.class, FinanceOfficeAssigned.class, AccountCreated.class, ApiKeyCreated.class);

    private Rights() {}

    /** The role that such an event takes of whoever is not the owner of an account; null: whichever the event names. */
    static @Nullable Role role(Class<?> event) {
        var exception = EXCEPTIONS.get(event);
        return exception != null
                ? exception
                : ROLES.entrySet().stream()
                        .filter(kind -> kind.getKey().isAssignableFrom(event))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(null);
    }

    /** Whether people do it at all. */
    static boolean isOfPeople(Object event) {
        return !PRODUCTS.contains(event.getClass());
    }

    static boolean isOfOwnersOnly(Object event) {
        return OWNERS.contains(event.getClass());
    }

    /** Whether the owner of the account needs no role for it. */
    static boolean isOfOwners(Object event) {
        return isOfOwnersOnly(event) || event instanceof ApiKeyRevoked;
    }

    /** @param isBegun whether anybody else has done anything before: then somebody is there to do it */
    static boolean isOfProduct(Object event, boolean isBegun) {
        var type = event.getClass();
        return PRODUCTS.contains(type) || ALSO_PRODUCTS.contains(type) || !isBegun && FIRST.contains(type);
    }
}
