-- At every start: who may do what here. A dump that is played into another server loses the grants, for its roles are
-- not there yet. Tables of a later version may not exist: a backup is restored into the schema as it was then.

do $$
declare
    granted record;
begin
    perform pg_advisory_xact_lock(hashtext('mubiao grants'));
    grant usage on schema event_store to mubiao_app, mubiao_command, mubiao_query, mubiao_identity;
    for granted in
        select * from (values
            ('domain_event', 'select', 'mubiao_app, mubiao_command, mubiao_query, mubiao_identity'),
            ('domain_event', 'insert', 'mubiao_app, mubiao_command, mubiao_identity')) as granted (name, rights, roles)
        where to_regclass('event_store.' || name) is not null
    loop
        execute format('grant %s on event_store.%I to %s', granted.rights, granted.name, granted.roles);
    end loop;
end
$$;
