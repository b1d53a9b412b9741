-- What the unit wrote and did not submit is its own: while there is such text, a second row shows the sheet as it was
-- submitted to those who review it. States have new members: every row of the folded sheets is made anew.

truncate sheet, sheet_actor, findings_sheet, findings_key, statistics_sheet, statistics_stay;

alter table sheet
    add column submitted   boolean not null default false,
    add column hidden_from text[]  not null default '{}',
    drop constraint sheet_pkey,
    add primary key (id, submitted);

comment on column sheet.submitted is 'true: as last submitted, while the unit is changing it';
comment on column sheet.hidden_from is 'like seen_by: who sees the other row';

update token_entry set token = null, token_type = null, owner = null, claimed_at = '1970-01-01T00:00:00Z'
where processor in ('sheet', 'findings', 'statistics');
