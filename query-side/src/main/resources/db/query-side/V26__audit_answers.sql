-- What auditors ask of events: who did what in which role and words, to which sheet with which amount. Sheets and events
-- are read anew for it.

truncate sheet, sheet_search, seen, acted, sheet_stay, sheet_key, library_use, tally, audit;

alter table audit
    add column name text not null,
    add column unit text not null,
    add column role text not null,
    add column said text;

comment on column audit.name is 'of the person, then';
comment on column audit.said is 'reasons, opinions, explanations and numbers of approvals, in the spelling of sheet_search; null: nothing';

create index audit_by_name on audit (region, name, position);
create index audit_by_unit on audit (region, unit, position);
create index audit_by_role on audit (region, role, position);
create index audit_by_words on audit using gin (grams(said)) where said is not null;

create table sheet_step (
    stream          text           not null,
    version         bigint         not null,
    region          text           not null,
    type            text           not null,
    at              timestamptz(3) not null,
    actor           text           not null,
    name            text           not null,
    role            text           not null,
    unit            text           not null,
    on_behalf_of    text,
    owner           text           not null,
    drafter         text           not null,
    revision        int            not null,
    round           int            not null,
    stage           text,
    stage_label     text,
    arrived_at      timestamptz(3) not null,
    project         text           not null,
    project_key     text           not null,
    amount          numeric(15, 2),
    approval_number text,
    opinion         text,
    explained       text[]         not null,
    errors          int,
    chain           text[]         not null,
    changed         text[]         not null,
    named           text[]         not null,
    fields          text[]         not null,
    digest_holds    boolean        not null,
    primary key (stream, version)
);

comment on table sheet_step is 'each event of a sheet, and the sheet after it';
comment on column sheet_step.stream is 'id of the sheet';
comment on column sheet_step.owner is 'the drafting unit';
comment on column sheet_step.drafter is 'the account that began the sheet';
comment on column sheet_step.stage is 'of the chain, whose turn it was before the event';
comment on column sheet_step.arrived_at is 'since when the sheet was where it was before the event';
comment on column sheet_step.project_key is 'the name in the spelling of sheet_search';
comment on column sheet_step.errors is 'findings of a submission that are errors';
comment on column sheet_step.chain is 'the stages that a submission will pass';
comment on column sheet_step.changed is 'paths of the cells that read otherwise; of a first version none; of a submission since the last one';
comment on column sheet_step.named is 'what the reasons of an objection speak of: a cell, a row, or an empty text for all';
comment on column sheet_step.fields is 'the columns and fields of the head of all these cells';
comment on column sheet_step.digest_holds is 'the digest in the event is that of the content';

create index sheet_step_by_time on sheet_step (region, at);
create index sheet_step_by_type on sheet_step (region, type, at);
create index sheet_step_by_actor on sheet_step (region, actor, at);
create index sheet_step_by_amount on sheet_step (region, amount);
create index sheet_step_by_fields on sheet_step using gin (fields);
create index sheet_step_by_project on sheet_step using gin (grams(project_key));

-- a question of all events is answered though one of them was spoilt
create function json_or_null(text) returns jsonb
    language plpgsql immutable strict as $$
begin
    return $1::jsonb;
exception
    when data_exception then return null;
end
$$;

delete from dead_letter_entry where processing_group in ('sheet', 'audit');

update token_entry set token = null, token_type = null, owner = null, claimed_at = '1970-01-01T00:00:00Z'
where processor in ('sheet', 'audit');

do $$
declare
    name text;
begin
    foreach name in array array ['mubiao_app', 'mubiao_query'] loop
        execute format('grant select, insert, update, delete on sheet_step to %I', name);
    end loop;
end
$$;
