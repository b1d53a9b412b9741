-- title: 大量通过且没有实质意见
-- explanation: 某人某月通过、批复的次数达到下限，且意见为空或属于其最常用的三种写法的比例达到下限。
-- basis: 财预〔2015〕88 号：审核应当提出明确的审核意见
-- parameter: count 50 一个月内不少于（次）
-- parameter: percent 95 空白或雷同的意见不低于（%）
with opinions as (
    select step.actor, date_trunc('month', step.at at time zone 'Asia/Shanghai') as month,
           trim(coalesce(step.opinion, '')) as opinion, max(step.name) as name, count(*) as times,
           min(step.stream || '/' || step.version) as step
    from read_model.sheet_step step
    where step.region = :region and step.at >= :from and step.at < :to and step.type in ('SheetPassed', 'SheetApproved')
    group by 1, 2, 3),
ranked as (
    select opinions.*, row_number() over (partition by actor, month, opinion = '' order by times desc, opinion) as rank
    from opinions)
select (array_agg(step order by times desc))[1 : 20] as steps,
       to_char(month, 'YYYY-MM') as "月份", max(name) as "办理人", actor as "账号", sum(times)::bigint as "通过（次）",
       coalesce(sum(times) filter (where opinion = ''), 0)::bigint as "意见空白（次）",
       round(100 * coalesce(sum(times) filter (where opinion = '' or rank <= 3), 0) / sum(times), 2) as "空白或雷同（%）",
       max(opinion) filter (where opinion <> '' and rank = 1) as "最常用的意见"
from ranked
group by actor, month
having sum(times) >= :count
   and 100 * coalesce(sum(times) filter (where opinion = '' or rank <= 3), 0) >= :percent * sum(times)
order by month desc, actor
