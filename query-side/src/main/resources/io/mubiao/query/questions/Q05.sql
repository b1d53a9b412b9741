-- title: 互审
-- explanation: 甲通过了乙填报的表，乙在限定天数内也通过了甲填报的表。每对人列一行，附最近的几步。
-- basis: 财会〔2012〕21 号：不相容岗位相互分离
-- parameter: days 365 相隔不超过（天）
with passed as (
    select step.actor, step.name, step.drafter, step.at, step.stream || '/' || step.version as step
    from read_model.sheet_step step
    where step.region = :region and step.at >= :from and step.at < :to
      and step.type in ('SheetPassed', 'SheetApproved') and step.actor <> step.drafter),
mutual as (
    select one.actor as one, other.actor as other, one.name as one_name, other.name as other_name,
           one.step as one_step, other.step as other_step, one.at as one_at, other.at as other_at
    from passed one
    join passed other on other.actor = one.drafter and other.drafter = one.actor
    where one.actor < other.actor
      and other.at between one.at - make_interval(days => :days) and one.at + make_interval(days => :days)),
steps as (
    select one, other, one_name as by_one, null as by_other, one_step as step, one_at as at from mutual
    union
    select one, other, null, other_name, other_step, other_at from mutual)
select (array_agg(step order by at desc, step) filter (where by_one is not null))[1 : 20]
       || (array_agg(step order by at desc, step) filter (where by_other is not null))[1 : 20] as steps,
       max(at) as "最近一次", max(by_one) as "甲", one as "甲的账号", max(by_other) as "乙", other as "乙的账号",
       count(by_one) as "甲审乙（次）", count(by_other) as "乙审甲（次）"
from steps
group by one, other
order by max(at) desc, one, other
