package io.mubiao.identity.account;

import io.mubiao.identity.IdentityConfiguration;
import io.mubiao.shared.org.AccountEvent;
import io.mubiao.shared.org.AccountEvent.AccountCreated;
import io.mubiao.shared.org.AccountEvent.AccountRenamed;
import io.mubiao.shared.org.AccountEvent.AccountResumed;
import io.mubiao.shared.org.AccountEvent.AccountSuspended;
import io.mubiao.shared.org.AccountEvent.AccountTransferred;
import io.mubiao.shared.org.AccountEvent.RoleGranted;
import io.mubiao.shared.org.AccountEvent.RoleRevoked;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UserId;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accounts as they stand; what sign-in, tokens and decisions about other accounts go by. */
@Component("identityAccountTable")
@ProcessingGroup(IdentityConfiguration.AT_ONCE)
class AccountTable implements AccountRegister {

    private final JdbcClient jdbc;

    AccountTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(AccountCreated event) {
        jdbc.sql("""
                        insert into identity.account (id, name, unit, region, roles, status, version)
                        select :id, :name, id, region, :roles, 'ACTIVE', 1 from identity.unit where id = :unit
                        """)
                .param("id", event.account().value())
                .param("name", event.name())
                .param("unit", event.unit().value())
                .param("roles", event.roles().stream().sorted().map(Role::name).toArray(String[]::new))
                .update();
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
        update("roles = array_append(roles, :value)", event.role().name(), event, sequence);
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

    private void update(String change, String value, AccountEvent event, long sequence) {
        jdbc.sql("update identity.account set version = :version, " + change + " where id = :id")
                .param("version", sequence + 1)
                .param("value", value)
                .param("id", event.account().value())
                .update();
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

    @Override
    public boolean isTaken(String apiKey) {
        return jdbc.sql("select exists (select from identity.api_key where id = :id)")
                .param("id", apiKey)
                .query(Boolean.class)
                .single();
    }
}
