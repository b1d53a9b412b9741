-- title: 错误未消除即通过；雷同的说明
-- explanation: 送审时检查出错误，仍被通过或批复；以及同一句说明用在多张表上。
-- basis: 财预〔2015〕88 号：绩效目标应当指向明确、细化量化、合理可行、相应匹配
-- parameter: count 10 同一说明不少于（张）
with passed as (
    select distinct on (sub.stream, sub.version)
           array[sub.stream || '/' || sub.version, pass.stream || '/' || pass.version] as steps, pass.at, pass.project,
           '带错误通过' as kind, pass.name, sub.errors::bigint as measure, null as words
    from read_model.sheet_step sub
    join read_model.sheet_step pass
         on pass.stream = sub.stream and pass.version > sub.version and pass.type in ('SheetPassed', 'SheetApproved')
    where sub.region = :region and sub.type = 'SheetSubmitted' and sub.errors > 0
      and pass.at >= :from and pass.at < :to
      and not exists (select from read_model.sheet_step again
                      where again.stream = sub.stream and again.type = 'SheetSubmitted'
                        and again.version > sub.version and again.version < pass.version)
    order by sub.stream, sub.version, pass.version),
explained as (
    select (array_agg(distinct step.stream || '/' || step.version))[1 : 20] as steps, max(step.at) as at,
           max(step.project) as project, '雷同的说明' as kind, string_agg(distinct step.name, '、') as name,
           count(distinct step.stream) as measure, words.text as words
    from read_model.sheet_step step
    cross join lateral unnest(step.explained) as words (text)
    where step.region = :region and step.type = 'SheetSubmitted' and step.at >= :from and step.at < :to
    group by words.text
    having count(distinct step.stream) >= :count)
select steps, at as "时间", project as "项目名称", kind as "情形", name as "办理人", measure as "错误项数或表数",
       words as "说明"
from (select * from passed union all select * from explained) found
order by at desc, steps
