-- title: 补录、倒签
-- explanation: 事件的时间早于它之前已签的账本检查点，或晚于封入它的检查点，相差超过限定的分钟；以及批复文号的先后与批复时间相反。
-- basis: 电子签名法（2019 修正）第五、六条；行政机关公文处理的编号规定
-- parameter: minutes 5 相差超过（分钟）
with placed as (
    select audit.position, 1 as event, audit.at, null::timestamptz as signed_at
    from read_model.audit
    where audit.region = :region
    union all
    select checkpoint.sealed_position, 0, null, checkpoint.signed_at
    from ledger.checkpoint),
sealed as (
    select placed.*,
           max(signed_at) over (order by position, event desc rows between unbounded preceding and current row) as before,
           min(signed_at) over (order by position desc, event rows between unbounded preceding and current row) as after
    from placed),
numbered as (
    select approved.*, parts.number,
           max(parts.number) over (partition by parts.prefix order by approved.approved_at, approved.sheet
                                   rows between unbounded preceding and 1 preceding) as highest
    from (select approved.*, regexp_match(approved.approval_number, '^(.*?)([0-9]{1,9})[^0-9]*$') as found
          from read_model.approved_revision approved where approved.region = :region) approved
    cross join lateral (select approved.found[1] as prefix, approved.found[2]::bigint as number) parts),
found as (
    select event.aggregate_id || '/' || (event.sequence_number + 1) as step, sealed.at,
           case when sealed.at < sealed.before then '倒签' else '时间超前' end as kind, event.payload_type as detail,
           case when sealed.at < sealed.before then sealed.before else sealed.after end as compared
    from sealed
    join event_store.domain_event event on event.global_index = sealed.position
    where sealed.event = 1
      and (sealed.before - sealed.at > make_interval(mins => :minutes)
           or sealed.at - sealed.after > make_interval(mins => :minutes))
    union all
    select numbered.sheet || '/' || numbered.version, numbered.approved_at, '文号与时间相反', numbered.approval_number, null
    from numbered
    where numbered.number < numbered.highest)
select array[step] as steps, at as "时间", kind as "情形", detail as "事件代码或文号", compared as "账本时间"
from found
where at >= :from and at < :to
order by at desc, step
