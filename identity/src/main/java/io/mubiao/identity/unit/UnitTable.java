package io.mubiao.identity.unit;

import io.mubiao.identity.IdentityConfiguration;
import io.mubiao.shared.org.UnitEvent.FinanceOfficeAssigned;
import io.mubiao.shared.org.UnitEvent.UnitCreated;
import io.mubiao.shared.org.UnitEvent.UnitRenamed;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UnitKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register of units as it stands. */
@Component("identityUnitTable")
@ProcessingGroup(IdentityConfiguration.AT_ONCE)
class UnitTable implements UnitRegister {

    private final JdbcClient jdbc;

    UnitTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(UnitCreated event) {
        jdbc.sql("""
                        insert into identity.unit (id, name, kind, region, parent, version)
                        values (:id, :name, :kind, :region, :parent, 1)
                        """)
                .param("id", event.unit().value())
                .param("name", event.name())
                .param("kind", event.kind().name())
                .param("region", event.region())
                .param("parent", event.parent() == null ? null : event.parent().value())
                .update();
    }

    @EventHandler
    void on(UnitRenamed event, @SequenceNumber long sequence) {
        jdbc.sql("update identity.unit set name = :name, version = :version where id = :id")
                .param("name", event.name())
                .param("version", sequence + 1)
                .param("id", event.unit().value())
                .update();
    }

    @EventHandler
    void on(FinanceOfficeAssigned event, @SequenceNumber long sequence) {
        jdbc.sql("update identity.unit set office = :office, version = :version where id = :id")
                .param("office", event.office().value())
                .param("version", sequence + 1)
                .param("id", event.unit().value())
                .update();
    }

    @Override
    public @Nullable UnitEntry find(UnitId unit) {
        // what no code looks like may not even be something the database can read
        if (!unit.value().matches(UnitRequest.CODE)) {
            return null;
        }
        return jdbc.sql("select * from identity.unit where id = :id")
                .param("id", unit.value())
                .query(UnitTable::entry)
                .optional()
                .orElse(null);
    }

    /** Units elsewhere and units that do not exist answer alike. */
    UnitEntry seen(UnitId id, String region) {
        var unit = find(id);
        if (unit == null || !unit.region().equals(region)) {
            throw UnitCommand.notFound(id);
        }
        return unit;
    }

    /**
     * What to look for; absent parts match everything.
     *
     * @param q part of the code or of the name
     */
    record Filter(
            @Nullable String q,
            @Nullable UnitKind kind,
            @Nullable String parent) {}

    /** The matching units by code, those after {@code after}; one more than asked for tells that there are more. */
    List<UnitEntry> list(String region, Filter filter, String after, int size) {
        return jdbc.sql("""
                        select * from identity.unit
                        where region = :region and id > :after
                          and (cast(:q as text) is null or position(:q in id) > 0 or position(:q in name) > 0)
                          and (cast(:kind as text) is null or kind = :kind)
                          and (cast(:parent as text) is null or parent = :parent)
                        order by id
                        limit :size + 1
                        """)
                .param("region", region)
                .param("after", after)
                .param("q", filter.q())
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param("parent", filter.parent())
                .param("size", size)
                .query(UnitTable::entry)
                .list();
    }

    private static UnitEntry entry(ResultSet row, int number) throws SQLException {
        return new UnitEntry(
                new UnitId(row.getString("id")),
                row.getString("name"),
                UnitKind.valueOf(row.getString("kind")),
                row.getString("region"),
                unit(row.getString("parent")),
                unit(row.getString("office")),
                row.getLong("version"));
    }

    private static @Nullable UnitId unit(@Nullable String id) {
        return id == null ? null : new UnitId(id);
    }
}
