-- title: 夜间、非工作日审批
-- explanation: 在工作时段以外（按北京时间），或在节假日、周末作出的决定。调休上班的日子算工作日；没有放假通知的年度按周一至周五推算。
-- basis: 审计关注点：非工作时间集中审批，可能由他人代为操作
-- parameter: begin 7 工作时段开始（时）
-- parameter: end 20 工作时段结束（时）
with decided as (
    select step.*, extract(hour from step.at at time zone 'Asia/Shanghai') as hour,
           (step.at at time zone 'Asia/Shanghai')::date as day
    from read_model.sheet_step step
    where step.region = :region and step.at >= :from and step.at < :to
      and step.type in ('SheetPassed', 'SheetReturned', 'SheetRejected', 'SheetApproved')),
judged as (
    select decided.*, case when day = any (:holidays::date[]) then '节假日'
                           when extract(isodow from day) > 5 and day <> all (:workdays::date[]) then '周末'
                           when hour < :begin or hour >= :end then '夜间' end as kind
    from decided)
select array[stream || '/' || version] as steps,
       at as "时间", project as "项目名称", stage_label as "环节", name as "办理人", actor as "账号", kind as "情形"
from judged
where kind is not null
order by at desc, stream
