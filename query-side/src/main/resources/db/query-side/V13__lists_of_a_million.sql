-- Lists, counts and searches whose time does not grow with the number of sheets, and no copy of what the events say. When an
-- account acted, and what a sheet is found by, is in no table yet: the sheets are folded anew.

truncate sheet, sheet_stay, sheet_key;

drop table sheet_actor, folded_sheet;

drop index sheet_by_turn, sheet_by_age, sheet_by_viewer, sheet_by_year;
alter table sheet drop column search;

comment on column sheet.turn is 'like seen_by: who has to act on this row; null: nobody';

create index sheet_by_turn on sheet (region, turn, waiting_since, id) where turn is not null;
create index sheet_by_turn_and_age on sheet (region, turn, drafted_at, id) where turn is not null;
create index sheet_by_turn_and_amount on sheet (region, turn, coalesce(amount, -1), id) where turn is not null;
create index sheet_by_turn_and_project on sheet (region, turn, project, id) where turn is not null;
create index sheet_by_waiting on sheet (region, waiting_since, id);
create index sheet_by_year on sheet (region, fiscal_year, drafted_at, id);
create index sheet_by_department on sheet (region, department, fiscal_year);
create index sheet_by_phase on sheet (region, phase, drafted_at, id) where phase <> 'APPROVED';
create index sheet_in_review on sheet (region, waiting_since) where phase = 'IN_REVIEW';

create table seen (
    region     text           not null,
    place      text           not null,
    sheet      uuid           not null,
    drafted_at timestamptz(3) not null,
    primary key (sheet, place)
);

comment on table seen is 'from where which sheets can be seen, in the order of their drafting';
comment on column seen.place is 'an element of sheet.seen_by';

create index seen_by_age on seen (region, place, drafted_at, sheet);

-- how much is seen from a place decides how a list is best read
alter table seen alter place set statistics 1000;

create table acted (
    account    text           not null,
    sheet      uuid           not null,
    acted_at   timestamptz(3) not null,
    decided_at timestamptz(3),
    primary key (account, sheet)
);

comment on table acted is 'when an account last acted on a sheet';
comment on column acted.decided_at is 'when it last submitted, passed, returned, rejected or approved it; null: never';

create index acted_by_time on acted (account, acted_at, sheet);
create index acted_by_decision on acted (account, decided_at, sheet) where decided_at is not null;

alter table acted alter account set statistics 1000;

create table tally (
    region          text     not null,
    unit            text     not null,
    department_unit text,
    department      text,
    fiscal_year     int      not null,
    phase           text     not null,
    stage           text,
    stage_label     text,
    stage_position  int      not null,
    submitted       boolean  not null,
    twofold         boolean  not null,
    seen_by         text[]   not null,
    hidden_from     text[]   not null,
    sheets          int      not null,
    amount          numeric  not null,
    ever_submitted  int      not null,
    returned        int      not null,
    returns         int      not null,
    unique nulls not distinct (region, unit, department_unit, department, fiscal_year, phase, stage, stage_label,
                               stage_position, submitted, twofold, seen_by, hidden_from)
);

comment on table tally is 'the rows of sheet, counted and added up by what lists are narrowed and statistics grouped by';
comment on column tally.ever_submitted is 'how many of the sheets were ever submitted';
comment on column tally.returned is 'how many of them were ever returned';
comment on column tally.returns is 'how often, all told';

create index tally_nothing on tally (sheets) where sheets = 0;

-- one lexeme per place in the text: three characters from a letter, digit or sign on, two from any other character on
create function grams(text text) returns tsvector
    language sql immutable strict parallel safe
    return (select array_to_tsvector(array_agg(distinct
                       substr(text, i, case when ascii(substr(text, i, 1)) < 128 then 3 else 2 end) collate "C"))
            from generate_series(1, length(text)) i);

create table sheet_search (
    sheet     uuid    not null,
    submitted boolean not null,
    text      text    not null,
    primary key (sheet, submitted)
);

comment on table sheet_search is 'what each row of sheet is found by; apart, because it seldom changes';

create index sheet_search_by_gram on sheet_search using gin (grams(text));

update token_entry set token = null, token_type = null, owner = null, claimed_at = '1970-01-01T00:00:00Z'
where processor = 'sheet';
