-- The event store. Everything else in the database can be rebuilt from this table.

create table domain_event (
    global_index     bigint generated always as identity primary key,
    event_id         text           not null unique,
    aggregate_id     text           not null,
    sequence_number  bigint         not null,
    aggregate_type   text,
    occurred_at      timestamptz(3) not null,
    payload_type     text           not null,
    payload_revision text           not null,
    payload          text           not null,
    metadata         text           not null,
    -- two simultaneous deciders: exactly one wins
    unique (aggregate_id, sequence_number)
);

comment on column domain_event.payload is 'JSON, kept byte for byte; text because jsonb would reorder it';

-- time travel: the position at an instant
create index domain_event_by_time on domain_event (occurred_at, global_index);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'events are append-only: % refused', tg_op using errcode = 'insufficient_privilege';
end
$$;

create trigger domain_event_is_append_only
    before update or delete or truncate on domain_event
    for each statement execute function refuse_change();

-- also in sessions that play a replica
alter table domain_event enable always trigger domain_event_is_append_only;

-- One role per side. They cannot log in; login roles are made members of one of them.
do $$
declare
    name text;
begin
    foreach name in array array ['mubiao_app', 'mubiao_command', 'mubiao_query', 'mubiao_identity'] loop
        begin
            execute format('create role %I nologin', name);
        exception
            when duplicate_object or unique_violation then null; -- another database of this cluster has it
        end;
        begin
            execute format('grant %I to current_user', name);
        exception
            when insufficient_privilege then null; -- the login roles were made members by hand
        end;
        execute format('grant usage on schema event_store to %I', name);
        execute format('grant select on domain_event to %I', name);
    end loop;
end
$$;

grant insert on domain_event to mubiao_app, mubiao_command, mubiao_identity;
