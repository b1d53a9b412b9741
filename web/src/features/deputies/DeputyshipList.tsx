import { Button, Descriptions, Empty, Tag } from 'antd'
import { useId, useState } from 'react'
import { DEPUTY_VERBS, type Deputyship, type DeputyshipStatus, type DeputyVerb } from '../../lib/api/deputies'
import { amount } from '../../lib/format/amounts'
import { moment } from '../../lib/format/times'
import { useTexts } from '../../texts/pages'
import type { Texts } from '../../texts/zh'
import styles from './deputies.module.css'
import { SettleDialog } from './SettleDialog'

const COLOURS: Record<DeputyshipStatus, string> = {
  OFFERED: 'warning',
  UNCONFIRMED: 'warning',
  ACCEPTED: 'processing',
  ACTIVE: 'success',
  DECLINED: 'default',
  REVOKED: 'default',
  LAPSED: 'default',
  ENDED: 'default',
}

interface Props {
  title: string
  items: readonly Deputyship[]
  /** What is said when there are none; without it there is no list then. */
  none?: string
}

export function DeputyshipList({ title, items, none }: Props) {
  const heading = useId()
  if (items.length === 0 && none === undefined) return null
  return (
    <section className={styles.block} aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {items.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={none} />
      ) : (
        <ul className={styles.deputyships}>
          {items.map((item) => (
            <Item key={item.id} item={item} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Item({ item }: { item: Deputyship }) {
  const texts = useTexts()
  const { deputies } = texts
  const [verb, ask] = useState<DeputyVerb>()
  const title = deputies.title(item.principal.name, item.deputy.name)
  const possible = DEPUTY_VERBS.filter((one) => item.possible.includes(one))
  return (
    <li>
      <div className={styles.head}>
        <strong>{title}</strong>
        <Tag color={COLOURS[item.status]}>{deputies.statuses[item.status]}</Tag>
      </div>
      <Descriptions column={{ xs: 1, md: 2 }} size="small" items={factsOf(item, texts)} />
      {possible.length > 0 && (
        <div className={styles.actions}>
          {possible.map((one) => (
            <Button
              key={one}
              size="small"
              danger={one === 'revoke'}
              aria-label={`${deputies.verbs[one]}：${title}`}
              onClick={() => ask(one)}
            >
              {deputies.verbs[one]}
            </Button>
          ))}
        </div>
      )}
      {verb !== undefined && (
        <SettleDialog verb={verb} id={item.id} title={title} onClose={() => ask(undefined)} />
      )}
    </li>
  )
}

function factsOf(item: Deputyship, { deputies, roles }: Texts) {
  const facts: [label: string, text: string | null | undefined][] = [
    [deputies.roles, item.roles.map((role) => roles[role]).join('、')],
    [deputies.term, deputies.days(item.from, item.until)],
    [deputies.scope, scopeOf(item, deputies)],
    [deputies.reason, item.reason],
    [deputies.document, item.document],
    [deputies.confirmedBy, item.confirmedBy?.name],
    [deputies.ended, item.ended && deputies.endedAt(moment(item.ended.at), item.ended.reason)],
  ]
  return facts.flatMap(([label, children]) => (children == null ? [] : [{ key: label, label, children }]))
}

/** How far the deputy may act. */
export function scopeOf(
  { stages, units, maximumAmount }: Pick<Deputyship, 'stages' | 'units' | 'maximumAmount'>,
  words: Texts['deputies'],
): string {
  const limits = [
    stages.length > 0 && words.stages(stages.join('、')),
    units.length > 0 && words.units(units.join('、')),
    maximumAmount != null && words.maximum(amount(maximumAmount)),
  ].filter((limit) => limit !== false)
  return limits.length === 0 ? words.everything : limits.join('；')
}
