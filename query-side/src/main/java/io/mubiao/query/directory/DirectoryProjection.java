package io.mubiao.query.directory;

import static io.mubiao.query.projection.ReadModelConfiguration.PROJECTIONS;

import io.mubiao.query.projection.Projection;
import io.mubiao.query.projection.StoredTypes;
import io.mubiao.query.projection.UnreadableEvent;
import io.mubiao.shared.org.AccountEvent;
import io.mubiao.shared.org.AccountEvent.AccountCreated;
import io.mubiao.shared.org.AccountEvent.AccountRenamed;
import io.mubiao.shared.org.AccountEvent.AccountResumed;
import io.mubiao.shared.org.AccountEvent.AccountSuspended;
import io.mubiao.shared.org.AccountEvent.AccountTransferred;
import io.mubiao.shared.org.AccountEvent.RoleGranted;
import io.mubiao.shared.org.AccountEvent.RoleRevoked;
import io.mubiao.shared.org.UnitEvent;
import io.mubiao.shared.org.UnitEvent.FinanceOfficeAssigned;
import io.mubiao.shared.org.UnitEvent.UnitCreated;
import io.mubiao.shared.org.UnitEvent.UnitRenamed;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.serialization.UnknownSerializedType;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the tables account and unit. Such events are few: a statement each. */
@Component
@ProcessingGroup("directory")
class DirectoryProjection implements Projection {

    private final JdbcClient jdbc;

    DirectoryProjection(@Qualifier(PROJECTIONS) JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(AccountCreated created, DomainEventMessage<?> message) {
        jdbc.sql("""
                        insert into account (id, name, unit, roles, stream, version)
                        values (:id, :name, :unit, :roles, :stream, :version)
                        on conflict (id) do nothing
                        """)
                .param("id", created.account().value())
                .param("name", created.name())
                .param("unit", created.unit().value())
                .param("roles", created.roles().stream().map(Enum::name).toArray(String[]::new))
                .param("stream", message.getAggregateIdentifier())
                .param("version", message.getSequenceNumber() + 1)
                .update();
    }

    @EventHandler
    void on(AccountRenamed renamed, DomainEventMessage<?> message) {
        changeAccount("name = :value", renamed.name(), message);
    }

    @EventHandler
    void on(AccountTransferred transferred, DomainEventMessage<?> message) {
        changeAccount("unit = :value", transferred.unit().value(), message);
    }

    @EventHandler
    void on(RoleGranted granted, DomainEventMessage<?> message) {
        changeAccount(
                "roles = array_append(array_remove(roles, :value), :value)",
                granted.role().name(),
                message);
    }

    @EventHandler
    void on(RoleRevoked revoked, DomainEventMessage<?> message) {
        changeAccount("roles = array_remove(roles, :value)", revoked.role().name(), message);
    }

    @EventHandler
    void on(AccountSuspended suspended, DomainEventMessage<?> message) {
        changeAccount("suspended = true", null, message);
    }

    @EventHandler
    void on(AccountResumed resumed, DomainEventMessage<?> message) {
        changeAccount("suspended = false", null, message);
    }

    /** Passwords and keys: nothing to be shown, but the row is known to be up to date. */
    @EventHandler
    void on(AccountEvent other, DomainEventMessage<?> message) {
        changeAccount("id = id", null, message);
    }

    @EventHandler
    void on(UnitCreated created, DomainEventMessage<?> message) {
        var parent = created.parent();
        jdbc.sql("""
                        insert into unit (id, name, kind, region, parent, stream, version)
                        values (:id, :name, :kind, :region, :parent, :stream, :version)
                        on conflict (id) do nothing
                        """)
                .param("id", created.unit().value())
                .param("name", created.name())
                .param("kind", created.kind().name())
                .param("region", created.region())
                .param("parent", parent == null ? null : parent.value())
                .param("stream", message.getAggregateIdentifier())
                .param("version", message.getSequenceNumber() + 1)
                .update();
    }

    @EventHandler
    void on(UnitRenamed renamed, DomainEventMessage<?> message) {
        change("unit", "name = :value", renamed.name(), message);
    }

    @EventHandler
    void on(FinanceOfficeAssigned assigned, DomainEventMessage<?> message) {
        change("unit", "office = :value", assigned.office().value(), message);
    }

    @EventHandler
    void on(UnknownSerializedType unknown) {
        throw new UnreadableEvent(unknown);
    }

    private void changeAccount(String assignment, @Nullable String value, DomainEventMessage<?> message) {
        change("account", assignment, value, message);
    }

    /** Changes the row once, however often the event is delivered. */
    private void change(String table, String assignment, @Nullable String value, DomainEventMessage<?> message) {
        jdbc.sql("update %s set %s, version = :version where stream = :stream and version < :version"
                        .formatted(table, assignment))
                .param("value", value)
                .param("stream", message.getAggregateIdentifier())
                .param("version", message.getSequenceNumber() + 1)
                .update();
    }

    @Override
    public String group() {
        return "directory";
    }

    @Override
    public String differences() {
        return """
                select event.aggregate, event.expected, coalesce(account.version, unit.version, 0) as found
                from (select aggregate_id as aggregate, max(sequence_number) + 1 as expected
                      from event_store.domain_event
                      where occurred_at > :from::timestamptz and occurred_at <= :until::timestamptz
                        and (payload_type in %s or payload_type in %s)
                      group by aggregate_id) event
                left join account account on account.stream = event.aggregate
                left join unit unit on unit.stream = event.aggregate
                where coalesce(account.version, unit.version, 0) < event.expected
                """.formatted(StoredTypes.sqlList(AccountEvent.class), StoredTypes.sqlList(UnitEvent.class));
    }
}
