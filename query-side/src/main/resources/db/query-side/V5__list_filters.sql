-- By what people narrow and order their lists. The item of each row has it all: nothing needs to be folded again.

alter table sheet
    add column unit    text,
    add column stage   text,
    add column amount  numeric(15, 2),
    add column project text collate "zh-x-icu";

update sheet
set unit    = item::jsonb ->> 'unit',
    stage   = item::jsonb ->> 'stage',
    amount  = substring(item::jsonb ->> 'annualAmount' from '^\d{1,13}(?:\.\d{1,2})?$')::numeric,
    project = coalesce(item::jsonb ->> 'projectName', '');

alter table sheet
    alter column unit set not null,
    alter column project set not null;

comment on column sheet.amount is '元; null: not filled in, ordered below zero';
comment on column sheet.project is 'ordered by pinyin, as people look names up';
