-- title: 反复退回；长期滞留
-- explanation: 一张表被退回的次数达到下限；或在某一环节停留超过限定的工作日（节假日、调休按放假通知），包括期末、现在仍停留的，以及以撤回、取消通过结束的。
-- basis: 财预〔2015〕88 号：审核应当及时；各地关于办理时限的规定
-- parameter: count 3 退回不少于（次）
-- parameter: days 20 停留超过（工作日）
with stays as (
    select step.stream, step.version, step.project, step.stage_label,
           case when step.at >= :to then '（尚未办理）'
                when step.type = 'SheetWithdrawn' then '（已撤回）'
                when step.type = 'PassTakenBack' then '（通过已取消）'
                when step.type = 'AmendmentConfirmed' then '（单位确认修改）' else step.name end as name,
           step.arrived_at, least(step.at, :to) as at
    from read_model.sheet_step step
    where step.region = :region and step.at >= :from and step.arrived_at < :to and step.stage is not null
      and step.type in ('SheetPassed', 'SheetReturned', 'SheetRejected', 'SheetApproved', 'SheetWithdrawn',
                        'PassTakenBack', 'AmendmentConfirmed')
    union all
    select sheet.id::text, sheet.version, sheet.project, sheet.stage_label, '（尚未办理）', sheet.waiting_since,
           least(now(), :to)
    from read_model.sheet
    where sheet.region = :region and sheet.phase = 'IN_REVIEW' and not sheet.submitted
      and sheet.waiting_since < least(now(), :to)),
found as (
    select array_agg(step.stream || '/' || step.version order by step.version) as steps, max(step.at) as at,
           max(step.project) as project, '反复退回' as kind, null as stage, string_agg(distinct step.name, '、') as names,
           count(*) as measure
    from read_model.sheet_step step
    where step.region = :region and step.at >= :from and step.at < :to and step.type = 'SheetReturned'
    group by step.stream
    having count(*) >= :count
    union all
    select array[stays.stream || '/' || stays.version], stays.at, stays.project, '长期滞留', stays.stage_label, stays.name,
           days.passed
    from stays
    cross join lateral (
        select count(*) as passed
        from generate_series(date_trunc('day', stays.arrived_at at time zone 'Asia/Shanghai') + interval '1 day',
                             date_trunc('day', stays.at at time zone 'Asia/Shanghai'), interval '1 day') day
        where day::date = any (:workdays::date[])
           or extract(isodow from day) < 6 and day::date <> all (:holidays::date[])) days
    where stays.at - stays.arrived_at > make_interval(days => :days) and days.passed > :days)
select steps, at as "时间", project as "项目名称", kind as "情形", stage as "环节", names as "办理人",
       measure as "次数或工作日"
from found
order by at desc, steps
