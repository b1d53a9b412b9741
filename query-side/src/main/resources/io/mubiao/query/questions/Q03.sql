-- title: 退回后改动了未点名的栏目
-- explanation: 退回时点名了要修改的栏目，再次送审前却改动了其他栏目。只比较退回时和再次送审时的内容，改后又改回的不算。理由只点名某一行的，该行各栏都算点名；点名了某一行的，增删、移动各行也算点名；理由未点名任何栏目的，不在此列。
-- basis: 财预〔2015〕88 号：审核不符合要求的，退回修改完善
with submitted as (
    select sub.stream, sub.version, sub.at, sub.project, sub.name, sub.changed, ret.version as returned,
           ret.name as reviewer, ret.named
    from read_model.sheet_step sub
    join lateral (select back.version, back.name, back.named
                  from read_model.sheet_step back
                  where back.stream = sub.stream and back.version < sub.version and back.revision = sub.revision
                    and back.type = 'SheetReturned'
                  order by back.version desc limit 1) ret on true
    where sub.region = :region and sub.type = 'SheetSubmitted' and sub.at >= :from and sub.at < :to
      and not exists (select from read_model.sheet_step again
                      where again.stream = sub.stream and again.type = 'SheetSubmitted'
                        and again.version > ret.version and again.version < sub.version))
select array[submitted.stream || '/' || submitted.returned, submitted.stream || '/' || submitted.version] as steps,
       submitted.at as "再次送审时间", submitted.project as "项目名称", submitted.reviewer as "退回人",
       submitted.name as "送审人", array_agg(distinct cell.path) as "未点名却改动的栏目"
from submitted
cross join lateral unnest(submitted.changed) as cell (path)
where not exists (select from unnest(submitted.named) as named (path)
                  where named.path = '' or cell.path = named.path or starts_with(cell.path, named.path || '/')
                     or cell.path = 'indicators' and starts_with(named.path, 'indicators/'))
group by submitted.stream, submitted.version, submitted.returned, submitted.at, submitted.project, submitted.reviewer,
         submitted.name
order by submitted.at desc, submitted.stream
