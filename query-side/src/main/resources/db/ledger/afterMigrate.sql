-- At every start: who may do what here (see the event store's). Who seals is nobody else; the command side makes an event
-- of each finding.

do $$
declare
    granted record;
begin
    perform pg_advisory_xact_lock(hashtext('mubiao grants'));
    grant usage on schema ledger to mubiao_app, mubiao_query, mubiao_command, mubiao_ledger;
    grant usage on schema event_store to mubiao_ledger;
    grant select on event_store.domain_event, event_store.domain_event_global_index_seq to mubiao_ledger;
    for granted in
        select * from (values
            ('tile', 'select', 'mubiao_app, mubiao_query'),
            ('checkpoint', 'select', 'mubiao_app, mubiao_query'),
            ('signature', 'select', 'mubiao_app, mubiao_query'),
            ('public_key', 'select', 'mubiao_app, mubiao_query'),
            ('anchor', 'select', 'mubiao_app, mubiao_query'),
            ('finding', 'select', 'mubiao_app, mubiao_query, mubiao_command'),
            ('watch', 'select', 'mubiao_app, mubiao_query'),
            ('witness', 'select', 'mubiao_app, mubiao_query'),
            ('key_change', 'select', 'mubiao_app, mubiao_query, mubiao_command'),
            ('tile', 'select, insert, update', 'mubiao_ledger'),
            ('checkpoint', 'select, insert', 'mubiao_ledger'),
            ('signature', 'select, insert', 'mubiao_ledger'),
            ('public_key', 'select, insert', 'mubiao_ledger'),
            ('anchor', 'select, insert', 'mubiao_ledger'),
            ('finding', 'select, insert', 'mubiao_ledger'),
            ('baseline', 'select, insert', 'mubiao_ledger'),
            ('request', 'select, insert', 'mubiao_ledger'),
            ('key_change', 'select, insert', 'mubiao_ledger'),
            ('watch', 'select, insert, update', 'mubiao_ledger'),
            ('witness', 'select, insert, update', 'mubiao_ledger')) as granted (name, rights, roles)
        where to_regclass('ledger.' || name) is not null
    loop
        execute format('grant %s on ledger.%I to %s', granted.rights, granted.name, granted.roles);
    end loop;
end
$$;
