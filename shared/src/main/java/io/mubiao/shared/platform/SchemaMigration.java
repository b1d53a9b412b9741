package io.mubiao.shared.platform;

import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * A database schema and where its migrations lie; run as the owner before anything else uses the database.
 *
 * @param order lower runs first
 * @param schema the schema, which also holds its own migration history
 * @param location on the class path
 * @param before what is done before its migrations, at a start
 */
public record SchemaMigration(int order, String schema, String location, Consumer<DataSource> before) {

    public SchemaMigration(int order, String schema, String location) {
        this(order, schema, location, owner -> {});
    }
}
