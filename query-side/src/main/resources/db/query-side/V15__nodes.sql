-- The processes that follow the event store at this moment, so that they share the projections and notice who is gone.

create table node (
    name       text        primary key,
    started_at timestamptz not null,
    seen_at    timestamptz not null
);

comment on table node is 'as in token_entry.owner; times of the database, so clocks of processes may differ';

do $$
declare
    name text;
begin
    foreach name in array array ['mubiao_app', 'mubiao_query'] loop
        execute format('grant select, insert, update, delete on node to %I', name);
    end loop;
end
$$;
