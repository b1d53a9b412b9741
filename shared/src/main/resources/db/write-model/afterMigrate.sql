-- At every start: who may do what here (see the event store's).

do $$
declare
    granted record;
begin
    perform pg_advisory_xact_lock(hashtext('mubiao grants'));
    grant usage on schema write_model to mubiao_app, mubiao_command, mubiao_query, mubiao_identity;
    for granted in
        select * from (values
            ('snapshot', 'select, insert, delete', 'mubiao_app, mubiao_command, mubiao_identity'),
            ('approval_number', 'select, insert', 'mubiao_app, mubiao_command'),
            ('approval_number_use', 'select, insert', 'mubiao_app, mubiao_command'),
            ('inbox_read', 'select, insert, delete', 'mubiao_app, mubiao_command'),
            ('inbox_read', 'select', 'mubiao_query')) as granted (name, rights, roles)
        where to_regclass('write_model.' || name) is not null
    loop
        execute format('grant %s on write_model.%I to %s', granted.rights, granted.name, granted.roles);
    end loop;
end
$$;
