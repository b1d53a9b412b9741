-- What watches over the ledger, decision 37.

alter table finding
    add column event_id text,
    add column stream text,
    add column checkpoint bigint;

comment on column finding.position is 'in the event store, of the event that it is about';
comment on column finding.checkpoint is 'size of the newest checkpoint when it was found';

-- What the server counts and the catalogue says of the events. The newest row is what the next look is compared with.
create table baseline (
    id              bigint generated always as identity primary key,
    at              timestamptz not null default now(),
    reason          text        not null,
    store           text        not null,
    counters_reset  text,
    inserted        bigint      not null,
    changed         bigint      not null,
    deleted         bigint      not null,
    file_node       bigint      not null,
    guards          text        not null
);

comment on column baseline.store is 'server and database: another one after a restore';
comment on column baseline.guards is 'what keeps events from being changed, and which transaction wrote it, a line each';

-- What an administrator asks of whoever seals.
create table request (
    id     bigint generated always as identity primary key,
    at     timestamptz not null default now(),
    action text        not null,
    caller text        not null
);

-- How far the watching is, for everybody who asks; one row.
create table watch (
    one            boolean     primary key default true check (one),
    looked_at      timestamptz not null,
    scrubbed       bigint      not null,
    full_at        timestamptz,
    full_size      bigint,
    full_signed_at timestamptz,
    full_faults    bigint
);

comment on column watch.scrubbed is 'events that the present round has compared';
comment on column watch.full_at is 'when the last round ended that compared all events up to full_size';

do $$
declare
    name text;
begin
    foreach name in array array ['baseline', 'request'] loop
        execute format('create trigger %1$I_is_append_only before update or delete or truncate on %1$I'
            ' for each statement execute function refuse_change()', name);
        execute format('alter table %1$I enable always trigger %1$I_is_append_only', name);
    end loop;
end
$$;
