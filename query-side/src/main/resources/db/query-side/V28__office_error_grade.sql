-- Lists are narrowed by finance office, by errors and by grade. Sheets are folded anew for it.

truncate sheet, sheet_search, seen, acted, sheet_stay, sheet_step, approved_revision, sheet_key, library_use, tally;

alter table sheet
    add column office text,
    add column errors int,
    add column grade  text;

comment on column sheet.office is '资金主管股室 as printed on the sheet';
comment on column sheet.errors is 'findings of the last submission that are errors; null: never submitted';
comment on column sheet.grade is 'the last one that a reviewer gave since the revision began; null: none';

update token_entry set token = null, token_type = null, owner = null, claimed_at = '1970-01-01T00:00:00Z'
where processor = 'sheet';
