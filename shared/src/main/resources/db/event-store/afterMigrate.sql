-- At every start: who may do what here. A dump that is played into another server loses the grants, for its roles are
-- not there yet.

do $$
declare
    name text;
begin
    perform pg_advisory_xact_lock(hashtext('mubiao grants'));
    foreach name in array array ['mubiao_app', 'mubiao_command', 'mubiao_query', 'mubiao_identity'] loop
        execute format('grant usage on schema event_store to %I', name);
        execute format('grant select on domain_event to %I', name);
    end loop;
    grant insert on domain_event to mubiao_app, mubiao_command, mubiao_identity;
end
$$;
