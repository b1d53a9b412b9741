-- By what an auditor looks for events; the events themselves stay in the event store.

create table audit (
    position bigint         primary key,
    region   text           not null,
    type     text           not null,
    actor    text           not null,
    at       timestamptz(3) not null
);

create index audit_by_type on audit (region, type, position);
create index audit_by_actor on audit (actor, position);
-- positions follow the time: a few bytes per hundred pages find the right ones
create index audit_by_time on audit using brin (at);

insert into token_entry (processor, segment, claimed_at) values ('audit', 0, '1970-01-01T00:00:00Z');

do $$
declare
    name text;
begin
    foreach name in array array ['mubiao_app', 'mubiao_query'] loop
        execute format('grant select, insert, update, delete on audit to %I', name);
    end loop;
end
$$;
