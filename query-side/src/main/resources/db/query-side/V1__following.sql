-- How far each projection has followed the event store, and which events it could not take in.

create table token_entry (
    processor  text   not null,
    segment    int    not null,
    token      text,
    token_type text,
    claimed_at text   not null,
    owner      text,
    primary key (processor, segment)
);

comment on column token_entry.token is 'JSON with the position in event_store.domain_event; null: the beginning';

create table dead_letter_entry (
    id                  text   primary key,
    processing_group    text   not null,
    sequence_identifier text   not null,
    sequence_index      bigint not null,
    message_type        text   not null,
    event_id            text   not null,
    occurred_at         text   not null,
    payload_type        text   not null,
    payload_revision    text,
    payload             bytea  not null,
    metadata            bytea,
    aggregate_type      text,
    aggregate_id        text,
    sequence_number     bigint,
    token_type          text,
    token               bytea,
    enqueued_at         text   not null,
    last_touched        text   not null,
    processing_started  text,
    cause_type          text,
    cause_message       text,
    diagnostics         bytea,
    unique (processing_group, sequence_identifier, sequence_index)
);

do $$
declare
    name text;
begin
    foreach name in array array ['mubiao_app', 'mubiao_query'] loop
        execute format('grant usage on schema read_model to %I', name);
        execute format('grant select, insert, update, delete on token_entry, dead_letter_entry to %I', name);
    end loop;
end
$$;
