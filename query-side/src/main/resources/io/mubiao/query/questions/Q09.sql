-- title: 同一网络地址多个账号
-- explanation: 办理人作出决定时所在的网络地址（按此前十二小时内最近一条访问记录），在限定的分钟内有达到下限的账号使用过。单位共用出口地址时会误报；访问记录保存期以外的不能比对。
-- basis: 审计关注点：一人持有多个账号，不相容岗位名分实不分
-- parameter: count 3 账号不少于（个）
-- parameter: minutes 30 时间不超过（分钟）
select array[step.stream || '/' || step.version] as steps,
       step.at as "时间", come.address as "网络地址", step.project as "项目名称", step.stage_label as "环节",
       step.name as "办理人", others.names as "同一地址的人", others.accounts as "账号（个）"
from read_model.sheet_step step
cross join lateral (
    select entry.address
    from journal.access_entry entry
    where entry.account = step.actor and entry.outcome = 'SUCCEEDED'
      and entry.at > step.at - interval '12 hours' and entry.at <= step.at
    order by entry.at desc, entry.id desc limit 1) come
cross join lateral (
    select count(distinct near.account) as accounts,
           string_agg(distinct coalesce(near.name, near.account), '、') as names
    from journal.access_entry near
    where near.region = step.region and near.address = come.address and near.outcome = 'SUCCEEDED'
      and near.at > step.at - make_interval(mins => :minutes) and near.at <= step.at) others
where step.region = :region and step.at >= :from and step.at < :to
  and step.type in ('SheetPassed', 'SheetReturned', 'SheetRejected', 'SheetApproved')
  and others.accounts >= :count
order by step.at desc, step.stream
