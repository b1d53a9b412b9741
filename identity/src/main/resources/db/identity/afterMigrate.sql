-- At every start: who may do what here (see the event store's).

do $$
declare
    granted record;
begin
    perform pg_advisory_xact_lock(hashtext('mubiao grants'));
    grant usage on schema identity to mubiao_app, mubiao_identity;
    for granted in
        select * from (values
            ('unit', 'select, insert, update', 'mubiao_app, mubiao_identity'),
            ('account', 'select, insert, update', 'mubiao_app, mubiao_identity'),
            ('credential', 'select, insert, update', 'mubiao_app, mubiao_identity'),
            ('api_key', 'select, insert, update', 'mubiao_app, mubiao_identity'),
            ('installation', 'select, insert, update', 'mubiao_app, mubiao_identity'),
            ('notice_mark', 'select, insert, update', 'mubiao_app, mubiao_identity'),
            ('sign_in', 'select, insert, delete', 'mubiao_app, mubiao_identity'),
            ('code_grant', 'select, insert, update, delete', 'mubiao_app, mubiao_identity'),
            ('signing_key', 'select, insert, update, delete', 'mubiao_app, mubiao_identity'),
            ('sign_in_place', 'select, insert, update, delete', 'mubiao_app, mubiao_identity'),
            ('failed_sign_in', 'select, insert, update, delete', 'mubiao_app, mubiao_identity'),
            ('known_device', 'select, insert, update, delete', 'mubiao_app, mubiao_identity')) as granted (name, rights, roles)
        where to_regclass('identity.' || name) is not null
    loop
        execute format('grant %s on identity.%I to %s', granted.rights, granted.name, granted.roles);
    end loop;
end
$$;
