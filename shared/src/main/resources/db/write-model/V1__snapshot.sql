-- Snapshots only save time: they may be deleted at any moment. That is why they do not stand beside the events.

create table snapshot (
    event_id         text           not null unique,
    aggregate_id     text           not null,
    sequence_number  bigint         not null,
    aggregate_type   text           not null,
    occurred_at      timestamptz(3) not null,
    payload_type     text           not null,
    payload_revision text           not null,
    payload          text           not null,
    metadata         text           not null,
    primary key (aggregate_id, sequence_number)
);

do $$
declare
    name text;
begin
    foreach name in array array ['mubiao_app', 'mubiao_command', 'mubiao_identity'] loop
        execute format('grant usage on schema write_model to %I', name);
        execute format('grant select, insert, delete on snapshot to %I', name);
    end loop;
end
$$;
