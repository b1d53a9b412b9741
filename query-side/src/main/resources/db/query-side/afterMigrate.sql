-- At every start: who may do what here (see the event store's). Everything can be made again, so everything may be changed.

do $$
declare
    name text;
    model text;
begin
    perform pg_advisory_xact_lock(hashtext('mubiao grants'));
    foreach name in array array ['mubiao_app', 'mubiao_query'] loop
        execute format('grant usage on schema ${flyway:defaultSchema} to %I', name);
        for model in
            select tablename from pg_tables where schemaname = '${flyway:defaultSchema}' and tablename <> 'flyway_schema_history'
        loop
            execute format('grant select, insert, update, delete on ${flyway:defaultSchema}.%I to %I', model, name);
        end loop;
    end loop;
end
$$;
