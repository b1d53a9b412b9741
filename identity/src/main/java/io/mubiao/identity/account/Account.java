package io.mubiao.identity.account;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import io.mubiao.identity.account.AccountCommand.ChangePassword;
import io.mubiao.identity.account.AccountCommand.ChangeRoles;
import io.mubiao.identity.account.AccountCommand.ConfirmAdmin;
import io.mubiao.identity.account.AccountCommand.CreateAccount;
import io.mubiao.identity.account.AccountCommand.CreateApiKey;
import io.mubiao.identity.account.AccountCommand.GrantRole;
import io.mubiao.identity.account.AccountCommand.LockAccount;
import io.mubiao.identity.account.AccountCommand.OnVersion;
import io.mubiao.identity.account.AccountCommand.RenameAccount;
import io.mubiao.identity.account.AccountCommand.ResetPassword;
import io.mubiao.identity.account.AccountCommand.ResumeAccount;
import io.mubiao.identity.account.AccountCommand.RevokeApiKey;
import io.mubiao.identity.account.AccountCommand.RevokeRole;
import io.mubiao.identity.account.AccountCommand.SuspendAccount;
import io.mubiao.identity.account.AccountCommand.TransferAccount;
import io.mubiao.identity.account.AccountCommand.WithdrawAdminProposal;
import io.mubiao.shared.org.AccountEvent;
import io.mubiao.shared.org.AccountEvent.AccountCreated;
import io.mubiao.shared.org.AccountEvent.AccountLocked;
import io.mubiao.shared.org.AccountEvent.AccountRenamed;
import io.mubiao.shared.org.AccountEvent.AccountResumed;
import io.mubiao.shared.org.AccountEvent.AccountSuspended;
import io.mubiao.shared.org.AccountEvent.AccountTransferred;
import io.mubiao.shared.org.AccountEvent.AdminConfirmed;
import io.mubiao.shared.org.AccountEvent.AdminProposalWithdrawn;
import io.mubiao.shared.org.AccountEvent.AdminProposed;
import io.mubiao.shared.org.AccountEvent.ApiKeyCreated;
import io.mubiao.shared.org.AccountEvent.ApiKeyRevoked;
import io.mubiao.shared.org.AccountEvent.PasswordChanged;
import io.mubiao.shared.org.AccountEvent.PasswordReset;
import io.mubiao.shared.org.AccountEvent.RoleGranted;
import io.mubiao.shared.org.AccountEvent.RoleRevoked;
import io.mubiao.shared.org.AccountEvent.SecondAdminAppointed;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.IncompatibleRoles;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.Trace;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UserId;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** An account. Administrators of its region look after it; a few commands are the owner's own. */
@Aggregate(type = "Account", lockFactory = "noLocks")
class Account {

    @AggregateIdentifier
    private @Nullable String stream;

    private @Nullable AccountCreated creation;
    private @Nullable String name;
    private @Nullable UnitId unit;
    private final Set<Role> roles = EnumSet.noneOf(Role.class);
    private final Set<String> keys = new TreeSet<>();
    private @Nullable UserId adminProposer;
    private boolean openedAsProposed;
    private boolean suspended;

    /** What holds for every command of an administrator: one may only touch what one sees, and only as one saw it. */
    @CommandHandlerInterceptor
    void guard(OnVersion command, AccountRegister register) {
        requireAdmin(command);
        requireSeen(command, register);
        command.requirePresent(getVersion() + 1);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(CreateAccount command, AccountRegister register, AdministratorPolicy policy) {
        requireAdmin(command);
        if (isRepeated(command)) {
            return;
        }
        if (creation != null || command.account().equals(Actor.SYSTEM)) {
            throw new DomainException(ErrorCode.ID_TAKEN, "用户名 " + command.account() + " 已被使用");
        }
        IncompatibleRoles.refuseAmong(command.roles());
        register.requireUnit(command.unit(), command.actor());
        var appointment = policy.appointment(command.actor(), command.roles(), register);
        publish(
                new AccountCreated(
                        command.account(), command.name(), command.unit(), appointment.atOnce(command.roles())),
                command);
        announce(appointment, command);
    }

    @CommandHandler
    void handle(RenameAccount command) {
        requireOther(command);
        if (!command.name().equals(name)) {
            publish(new AccountRenamed(command.account(), command.name()), command);
        }
    }

    @CommandHandler
    void handle(TransferAccount command, AccountRegister register) {
        requireOther(command);
        register.requireUnit(command.unit(), command.actor());
        if (!command.unit().equals(unit)) {
            publish(new AccountTransferred(command.account(), command.unit()), command);
        }
    }

    @CommandHandler
    void handle(GrantRole command, AccountRegister register, AdministratorPolicy policy) {
        requireOther(command);
        change(new RoleChange(roles, command.role(), true), command, register, policy);
    }

    @CommandHandler
    void handle(RevokeRole command, AccountRegister register, AdministratorPolicy policy) {
        if (command.role() == Role.ADMIN) {
            requireAnotherAdmin(command, register);
        }
        requireOther(command);
        change(new RoleChange(roles, command.role(), false), command, register, policy);
    }

    @CommandHandler
    void handle(ChangeRoles command, AccountRegister register, AdministratorPolicy policy) {
        if (!command.roles().contains(Role.ADMIN)) {
            requireAnotherAdmin(command, register);
        }
        requireOther(command);
        change(new RoleChange(roles, command.roles()), command, register, policy);
    }

    @CommandHandler
    void handle(ConfirmAdmin command, AccountRegister register) {
        requireOther(command);
        var proposer = requireProposal();
        if (proposer.equals(command.actor().id())) {
            throw new DomainException(ErrorCode.SEPARATION_OF_DUTIES, "提名人不能自己确认，须由另一名系统管理员确认");
        }
        if (!register.isActiveAdmin(proposer)) {
            throw new DomainException(ErrorCode.NOTHING_PROPOSED, "提名人已不是系统管理员，请撤销后重新提名");
        }
        requireActive();
        new RoleChange(roles, Role.ADMIN, true).requireCompatible();
        publish(new AdminConfirmed(command.account(), proposer), command);
        publish(new RoleGranted(command.account(), Role.ADMIN), command);
    }

    @CommandHandler
    void handle(WithdrawAdminProposal command) {
        requireOther(command);
        requireProposal();
        publish(new AdminProposalWithdrawn(command.account(), command.reason()), command);
    }

    @CommandHandler
    void handle(ResetPassword command) {
        requireOther(command);
        publish(new PasswordReset(command.account()), command);
        endKeys(command, command.keepKeys());
    }

    @CommandHandler
    void handle(ChangePassword command) {
        if (!command.isOwn()) {
            throw new DomainException(ErrorCode.FORBIDDEN, "只能更改自己的密码");
        }
        requireActive();
        publish(new PasswordChanged(command.account()), command);
        endKeys(command, command.keepKeys());
    }

    @CommandHandler
    void handle(LockAccount command) {
        publish(new AccountLocked(command.account(), command.failures()), command);
    }

    @CommandHandler
    void handle(CreateApiKey command, AccountRegister register) {
        requireOwnerOrAdmin(command, register);
        if (!command.isOwn() && !command.isBySystem()) {
            throw new DomainException(ErrorCode.FORBIDDEN, "接口密钥只能由账号本人建立");
        }
        requireActive();
        if (register.isTaken(command.key())) {
            throw new DomainException(ErrorCode.ID_TAKEN, "接口密钥编号 " + command.key() + " 已被使用");
        }
        publish(new ApiKeyCreated(command.account(), command.key(), command.label()), command);
    }

    @CommandHandler
    void handle(RevokeApiKey command, AccountRegister register) {
        requireOwnerOrAdmin(command, register);
        if (keys.contains(command.key())) {
            publish(new ApiKeyRevoked(command.account(), command.key()), command);
        }
    }

    @CommandHandler
    void handle(SuspendAccount command, AccountRegister register) {
        requireAnotherAdmin(command, register);
        requireOther(command);
        if (!suspended) {
            publish(new AccountSuspended(command.account(), command.reason()), command);
            endKeys(command, false);
        }
    }

    @CommandHandler
    void handle(ResumeAccount command) {
        requireOther(command);
        if (suspended) {
            endKeys(command, false); // accounts that were suspended before keys ended with it
            publish(new AccountResumed(command.account(), command.reason()), command);
        }
    }

    @EventSourcingHandler
    void on(AccountCreated event) {
        stream = AccountCommand.stream(event.account());
        creation = event;
        name = event.name();
        unit = event.unit();
        roles.addAll(event.roles());
    }

    @EventSourcingHandler
    void on(AccountRenamed event) {
        name = event.name();
    }

    @EventSourcingHandler
    void on(AccountTransferred event) {
        unit = event.unit();
    }

    @EventSourcingHandler
    void on(AdminProposed event, @SequenceNumber long sequence) {
        adminProposer = event.proposer();
        openedAsProposed = sequence == 1;
    }

    @EventSourcingHandler
    void on(AdminProposalWithdrawn event) {
        adminProposer = null;
    }

    @EventSourcingHandler
    void on(RoleGranted event) {
        roles.add(event.role());
        if (event.role() == Role.ADMIN) {
            adminProposer = null;
        }
    }

    @EventSourcingHandler
    void on(RoleRevoked event) {
        roles.remove(event.role());
    }

    @EventSourcingHandler
    void on(ApiKeyCreated event) {
        keys.add(event.key());
    }

    @EventSourcingHandler
    void on(ApiKeyRevoked event) {
        keys.remove(event.key());
    }

    @EventSourcingHandler
    void on(AccountSuspended event) {
        suspended = true;
    }

    @EventSourcingHandler
    void on(AccountResumed event) {
        suspended = false;
    }

    /** A repetition is told from another account of this name by what was asked for, whatever came of it. */
    private boolean isRepeated(CreateAccount command) {
        if (creation == null) {
            return false;
        }
        var asked = openedAsProposed ? new RoleChange(creation.roles(), Role.ADMIN, true).after() : creation.roles();
        return command.name().equals(creation.name())
                && command.unit().equals(creation.unit())
                && (command.roles().equals(asked) || command.roles().equals(creation.roles()));
    }

    /** What is taken away comes first: at no moment does an account hold roles that exclude each other. */
    private void change(
            RoleChange change, AccountCommand command, AccountRegister register, AdministratorPolicy policy) {
        if (change.isNone()) {
            return;
        }
        change.requireUsable();
        var appointment = policy.appointment(command.actor(), change.granted(), register);
        change.revoked().forEach(role -> publish(new RoleRevoked(command.account(), role), command));
        announce(appointment, command);
        appointment
                .atOnce(change.granted())
                .forEach(role -> publish(new RoleGranted(command.account(), role), command));
    }

    private void announce(Appointment appointment, AccountCommand command) {
        if (appointment == Appointment.SECOND) {
            publish(new SecondAdminAppointed(command.account()), command);
        } else if (appointment == Appointment.PROPOSED && adminProposer == null) {
            publish(new AdminProposed(command.account(), command.actor().id()), command);
        }
    }

    private UserId requireProposal() {
        if (adminProposer == null) {
            throw new DomainException(ErrorCode.NOTHING_PROPOSED, "这个账号没有待确认的系统管理员提名");
        }
        return adminProposer;
    }

    /** A list of its own: each event takes its key out of the set. */
    private void endKeys(AccountCommand command, boolean kept) {
        if (!kept) {
            List.copyOf(keys).forEach(key -> publish(new ApiKeyRevoked(command.account(), key), command));
        }
    }

    private static void requireAdmin(AccountCommand command) {
        if (!command.actor().has(Role.ADMIN)) {
            throw new DomainException(ErrorCode.FORBIDDEN, "只有本区划的系统管理员可以维护账号");
        }
    }

    /** Accounts of other regions answer like accounts that do not exist. */
    private void requireSeen(AccountCommand command, AccountRegister register) {
        if (unit == null || !command.actor().region().equals(register.regionOf(unit))) {
            throw command.notFound();
        }
    }

    /** Administrators do not act on their own account: a second person must know, and nobody locks himself out. */
    private static void requireOther(OnVersion command) {
        if (command.isOwn()) {
            throw new DomainException(ErrorCode.FORBIDDEN, "不能这样办理自己的账号，请由另一名系统管理员办理");
        }
    }

    private void requireOwnerOrAdmin(AccountCommand command, AccountRegister register) {
        if (!command.isOwn()) {
            requireAdmin(command);
        }
        requireSeen(command, register);
    }

    private void requireActive() {
        if (suspended) {
            throw new DomainException(ErrorCode.ACCOUNT_SUSPENDED, "账号已停用");
        }
    }

    private void requireAnotherAdmin(OnVersion command, AccountRegister register) {
        if (roles.contains(Role.ADMIN)
                && !suspended
                && register.isLastAdmin(command.account(), command.actor().region())) {
            throw new DomainException(ErrorCode.LAST_ADMIN, "这是本区划最后一名可用的系统管理员");
        }
    }

    private static void publish(AccountEvent event, AccountCommand command) {
        apply(event, MetaData.from(Trace.metaData(command.actor(), command.allowedBy())));
    }
}
