-- title: 同一网络地址多个账号
-- explanation: 作出决定时，同一网络地址在此前限定的分钟内办理过的账号达到下限。单位共用出口地址时会误报。
-- basis: 审计关注点：一人持有多个账号，不相容岗位名分实不分
-- parameter: count 3 账号不少于（个）
-- parameter: minutes 30 时间不超过（分钟）
select array[step.stream || '/' || step.version] as steps,
       step.at as "时间", step.address as "网络地址", step.project as "项目名称", step.stage_label as "环节",
       step.name as "办理人", others.names as "同一地址的人", others.accounts as "账号（个）"
from read_model.sheet_step step
cross join lateral (
    select count(distinct near.actor) as accounts, string_agg(distinct near.name, '、') as names
    from read_model.sheet_step near
    where near.region = step.region and near.address = step.address
      and near.at > step.at - make_interval(mins => :minutes) and near.at <= step.at) others
where step.region = :region and step.at >= :from and step.at < :to and step.address is not null
  and step.type in ('SheetPassed', 'SheetReturned', 'SheetRejected', 'SheetApproved')
  and others.accounts >= :count
order by step.at desc, step.stream
