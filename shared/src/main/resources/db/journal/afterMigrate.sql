-- At every start: who may do what here (see the event store's). Who writes does not read, but for the one that answers the
-- auditor.

do $$
begin
    perform pg_advisory_xact_lock(hashtext('mubiao grants'));
    grant usage on schema journal to mubiao_app, mubiao_command, mubiao_query, mubiao_identity;
    if to_regclass('journal.access_entry') is not null then
        grant insert on journal.access_entry to mubiao_app, mubiao_command, mubiao_query, mubiao_identity;
        grant usage on sequence journal.access_entry_id to mubiao_app, mubiao_command, mubiao_query, mubiao_identity;
        grant select on journal.access_entry to mubiao_app, mubiao_query;
    end if;
end
$$;
