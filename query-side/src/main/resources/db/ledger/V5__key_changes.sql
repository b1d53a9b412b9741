-- Which keys sign for the log, and until when, decision 46. The command side makes an event of each row.

create table key_change (
    id        bigint generated always as identity primary key,
    at        timestamptz not null default now(),
    vkey      text        not null,
    last_size bigint,
    request   bigint      references request deferrable initially deferred,
    reason    text,
    proposer  text,
    confirmer text,
    check (last_size is not null or (reason is not null and proposer is not null and confirmer is not null))
);

comment on column key_change.last_size is 'the last checkpoint that the key has signed; null: it is introduced';
comment on column key_change.request is 'the consent that is obeyed with it';

create unique index key_changes_once on key_change (vkey, (last_size is null));

create trigger key_change_is_append_only before update or delete or truncate on key_change
    for each statement execute function refuse_change();
alter table key_change enable always trigger key_change_is_append_only;

alter table request add column reason text;

comment on column signature.key is 'the name of the key; of a second key of that name also its id, as while keys change';
