-- How often each rule was broken when a sheet was last submitted. Sheets are folded anew for it.

truncate sheet, sheet_search, seen, acted, sheet_stay, sheet_step, approved_revision, sheet_key, library_use, tally;

create table sheet_finding (
    sheet    uuid not null,
    rule     text not null,
    severity text not null,
    findings int  not null,
    returns  int  not null,
    primary key (sheet, rule, severity)
);

comment on table sheet_finding is 'what the checks found when the sheet was last submitted, or amended since';
comment on column sheet_finding.findings is 'how many of the rule';
comment on column sheet_finding.returns is 'how often the sheet had been returned before';

create index sheet_finding_by_rule on sheet_finding (rule, sheet);

-- what was kept back is read again
delete from dead_letter_entry where processing_group = 'sheet';

update token_entry set token = null, token_type = null, owner = null, claimed_at = '1970-01-01T00:00:00Z'
where processor = 'sheet';

do $$
declare
    name text;
begin
    foreach name in array array ['mubiao_app', 'mubiao_query'] loop
        execute format('grant select, insert, update, delete on sheet_finding to %I', name);
    end loop;
end
$$;
