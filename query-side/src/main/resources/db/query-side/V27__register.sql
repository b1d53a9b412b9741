-- Which revision of which sheet was in force when. Nothing but a later approval of the same sheet ends a revision, so the
-- day on which it ends is not written down: it would have to be changed. Sheets are folded anew for it.

truncate sheet, sheet_search, seen, acted, sheet_stay, sheet_step, sheet_key, library_use, tally;

create table approved_revision (
    sheet           uuid           not null,
    version         bigint         not null,
    region          text           not null,
    unit            text           not null,
    department      text           not null,
    office          text           not null,
    fiscal_year     int            not null,
    project         text           not null,
    revision        int            not null,
    approval_number text           not null,
    approved_by     text           not null,
    approved_at     timestamptz(3) not null,
    amount          numeric(15, 2),
    funding         jsonb          not null,
    digest          text           not null,
    primary key (sheet, version)
);

comment on table approved_revision is 'the contents of each approval, in force until the next one of the sheet';
comment on column approved_revision.department is '主管部门 as printed';
comment on column approved_revision.office is '资金主管股室 as printed';
comment on column approved_revision.approved_by is 'the name of who approved, then';
comment on column approved_revision.funding is 'sources with their amounts in 元, as printed';

create index approved_revision_by_sheet on approved_revision (region, sheet, version);
create index approved_revision_by_time on approved_revision (region, approved_at);

update token_entry set token = null, token_type = null, owner = null, claimed_at = '1970-01-01T00:00:00Z'
where processor = 'sheet';

do $$
declare
    name text;
begin
    foreach name in array array ['mubiao_app', 'mubiao_query'] loop
        execute format('grant select, insert, update, delete on approved_revision to %I', name);
    end loop;
end
$$;
