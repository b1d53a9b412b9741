-- At every start: who may do what here (see the event store's).

do $$
declare
    name text;
begin
    perform pg_advisory_xact_lock(hashtext('mubiao grants'));
    foreach name in array array ['mubiao_app', 'mubiao_command', 'mubiao_identity'] loop
        execute format('grant usage on schema write_model to %I', name);
        execute format('grant select, insert, delete on snapshot to %I', name);
    end loop;
end
$$;
