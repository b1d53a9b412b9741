-- What accounts are told about sheets. Sheets are folded anew for it.

truncate sheet, sheet_search, seen, acted, sheet_stay, sheet_step, approved_revision, sheet_key, sheet_finding, library_use, tally;

create table sheet_arrival (
    sheet   uuid           primary key,
    version bigint         not null,
    kind    text           not null,
    place   text           not null,
    at      timestamptz(3) not null,
    actor   text           not null,
    name    text           not null,
    stage   text
);

comment on table sheet_arrival is 'what last brought a sheet to whoever works on it; holds while sheet.turn is the place';
comment on column sheet_arrival.place is 'ROLE@unit';
comment on column sheet_arrival.name is 'of who did it, then';
comment on column sheet_arrival.stage is 'in Chinese: where the sheet has come; of what came back to its unit, where it was';

create table sheet_notice (
    sheet   uuid           not null,
    version bigint         not null,
    account text           not null,
    kind    text           not null,
    at      timestamptz(3) not null,
    actor   text           not null,
    name    text           not null,
    stage   text,
    primary key (sheet, version, account)
);

comment on table sheet_notice is 'what became of a sheet, for each account that ever wrote it';
comment on column sheet_notice.stage is 'where it happened, in Chinese';

create index sheet_notice_by_account on sheet_notice (account, at);

create table talk_notice (
    sheet          uuid           not null,
    number         bigint         not null,
    audience       text           not null,
    kind           text           not null,
    at             timestamptz(3) not null,
    actor          text           not null,
    name           text           not null,
    note           uuid,
    reviewers_only boolean        not null,
    closed         boolean        not null default false,
    primary key (sheet, number, audience)
);

comment on table talk_notice is 'whom it concerns that something was said about a sheet';
comment on column talk_notice.number is 'of the event in the stream of the talk, from 1';
comment on column talk_notice.audience is 'an account; empty: whoever acted on the sheet, or has to';
comment on column talk_notice.note is 'that was made or answered; null for a reminder';
comment on column talk_notice.reviewers_only is 'nobody who drafts for the unit is told';
comment on column talk_notice.closed is 'the note was resolved or taken back';

create index talk_notice_by_audience on talk_notice (audience, at);
create index talk_notice_by_note on talk_notice (sheet, note);

-- what was kept back is read again
delete from dead_letter_entry where processing_group = 'sheet';

update token_entry set token = null, token_type = null, owner = null, claimed_at = '1970-01-01T00:00:00Z'
where processor = 'sheet';

insert into token_entry (processor, segment, claimed_at) values ('inbox', 0, '1970-01-01T00:00:00Z');
