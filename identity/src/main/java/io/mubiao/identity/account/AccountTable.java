package io.mubiao.identity.account;

import io.mubiao.identity.IdentityConfiguration;
import io.mubiao.shared.org.AccountEvent;
import io.mubiao.shared.org.AccountEvent.AccountCreated;
import io.mubiao.shared.org.AccountEvent.AccountRenamed;
import io.mubiao.shared.org.AccountEvent.AccountResumed;
import io.mubiao.shared.org.AccountEvent.AccountSuspended;
import io.mubiao.shared.org.AccountEvent.AccountTransferred;
import io.mubiao.shared.org.AccountEvent.AdminProposalWithdrawn;
import io.mubiao.shared.org.AccountEvent.AdminProposed;
import io.mubiao.shared.org.AccountEvent.RoleGranted;
import io.mubiao.shared.org.AccountEvent.RoleRevoked;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UserId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accounts as they stand; what sign-in, tokens and decisions about other accounts go by. */
@Component("identityAccountTable")
@ProcessingGroup(IdentityConfiguration.AT_ONCE)
class AccountTable implements AccountRegister, AccountVersions {

    private final JdbcClient jdbc;

    AccountTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(AccountCreated event) {
        jdbc.sql("""
                        insert into identity.account (id, name, unit, region, roles, was_admin, status, version)
                        select :id, :name, id, region, :roles, 'ADMIN' = any (:roles), 'ACTIVE', 1
                        from identity.unit where id = :unit
                        """)
                .param("id", event.account().value())
                .param("name", event.name())
                .param("unit", event.unit().value())
                .param("roles", event.roles().stream().sorted().map(Role::name).toArray(String[]::new))
                .update();
    }

    @EventHandler
    void on(AdminProposed event, @SequenceNumber long sequence, @Timestamp Instant at) {
        propose(event.proposer(), at, event, sequence);
    }

    @EventHandler
    void on(AdminProposalWithdrawn event, @SequenceNumber long sequence) {
        propose(null, null, event, sequence);
    }

    @EventHandler
    void on(AccountRenamed event, @SequenceNumber long sequence) {
        update("name = :value", event.name(), event, sequence);
    }

    @EventHandler
    void on(AccountTransferred event, @SequenceNumber long sequence) {
        update("unit = :value", event.unit().value(), event, sequence);
    }

    @EventHandler
    void on(RoleGranted event, @SequenceNumber long sequence) {
        update(
                "roles = array_append(roles, :value), was_admin = was_admin or :value = 'ADMIN'",
                event.role().name(),
                event,
                sequence);
        if (event.role() == Role.ADMIN) {
            propose(null, null, event, sequence);
        }
    }

    @EventHandler
    void on(RoleRevoked event, @SequenceNumber long sequence) {
        update("roles = array_remove(roles, :value)", event.role().name(), event, sequence);
    }

    @EventHandler
    void on(AccountSuspended event, @SequenceNumber long sequence) {
        update("status = :value", AccountStatus.SUSPENDED.name(), event, sequence);
    }

    @EventHandler
    void on(AccountResumed event, @SequenceNumber long sequence) {
        update("status = :value", AccountStatus.ACTIVE.name(), event, sequence);
    }

    /** Passwords and keys are kept elsewhere; here only the version goes up. */
    @EventHandler
    void on(AccountEvent event, @SequenceNumber long sequence) {
        update("id = :value", event.account().value(), event, sequence);
    }

    private void propose(@Nullable UserId proposer, @Nullable Instant at, AccountEvent event, long sequence) {
        jdbc.sql("""
                        update identity.account
                        set admin_proposer = :proposer, admin_proposed_at = :at, version = :version
                        where id = :id
                        """)
                .param("proposer", proposer == null ? null : proposer.value())
                .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
                .param("version", sequence + 1)
                .param("id", event.account().value())
                .update();
    }

    private void update(String change, String value, AccountEvent event, long sequence) {
        jdbc.sql("update identity.account set version = :version, " + change + " where id = :id")
                .param("version", sequence + 1)
                .param("value", value)
                .param("id", event.account().value())
                .update();
    }

    @Override
    public long of(UserId account) {
        return jdbc.sql("select version from identity.account where id = :id")
                .param("id", account.value())
                .query(Long.class)
                .single();
    }

    @Override
    public @Nullable String regionOf(UnitId unit) {
        return jdbc.sql("select region from identity.unit where id = :id")
                .param("id", unit.value())
                .query(String.class)
                .optional()
                .orElse(null);
    }

    @Override
    public boolean isLastAdmin(UserId account, String region) {
        return jdbc.sql("""
                        select id from identity.account
                        where region = :region and status = 'ACTIVE' and 'ADMIN' = any(roles)
                        order by id
                        for update
                        """).param("region", region).query(String.class).list().equals(List.of(account.value()));
    }

    /** What is counted is read only after everybody who was here before has ended. */
    @Override
    public boolean everHadSeveralAdmins(String region) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('mubiao administrators'), hashtext(:region))")
                .param("region", region)
                .query((row, number) -> true)
                .single();
        return jdbc.sql("select count(*) > 1 from identity.account where region = :region and was_admin")
                .param("region", region)
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean isActiveAdmin(UserId account) {
        return jdbc.sql("""
                        select exists (select from identity.account
                                       where id = :id and status = 'ACTIVE' and 'ADMIN' = any(roles))
                        """).param("id", account.value()).query(Boolean.class).single();
    }

    @Override
    public boolean isTaken(String apiKey) {
        return jdbc.sql("select exists (select from identity.api_key where id = :id)")
                .param("id", apiKey)
                .query(Boolean.class)
                .single();
    }
}
