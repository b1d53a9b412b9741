-- At every start: who may do what here (see the event store's). Who appends events makes keys, who shows them reads keys, and
-- only who hears administrators destroys them.

do $$
begin
    perform pg_advisory_xact_lock(hashtext('mubiao grants'));
    grant usage on schema privacy to mubiao_app, mubiao_command, mubiao_query, mubiao_identity;
    if to_regclass('privacy.shred_key') is not null then
        grant select on privacy.shred_key to mubiao_app, mubiao_command, mubiao_query, mubiao_identity;
        grant insert on privacy.shred_key to mubiao_app, mubiao_command, mubiao_identity;
        grant update on privacy.shred_key to mubiao_app, mubiao_identity;
    end if;
end
$$;
