-- At every start: who may do what here (see the event store's).

do $$
declare
    name text;
begin
    perform pg_advisory_xact_lock(hashtext('mubiao grants'));
    foreach name in array array ['mubiao_app', 'mubiao_identity'] loop
        execute format('grant usage on schema identity to %I', name);
        execute format('grant select, insert, update on unit, account, credential, api_key, installation to %I', name);
        execute format('grant select, insert, delete on sign_in to %I', name);
        execute format('grant select, insert, update, delete on code_grant, signing_key to %I', name);
    end loop;
end
$$;
