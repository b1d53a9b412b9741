import { Tag, type TableColumnsType } from 'antd'
import { Link } from 'react-router'
import listStyles from '../../components/list/list.module.css'
import type { RegisterMoves as Moves } from '../../lib/api/types'
import { amount } from '../../lib/format/amounts'
import { day } from '../../lib/format/times'
import { useTexts } from '../../texts/pages'
import type { Texts } from '../../texts/zh'
import styles from './audit.module.css'
import { LogTable } from './LogTable'
import { useMoves, type RegisterFilters } from './register'

type Move = Moves['moves'][number]

/** What came into force or was adjusted since a day, with the money that moved. */
export function RegisterMoves({ filters, since }: { filters: RegisterFilters; since: string }) {
  const { audit } = useTexts()
  const { register } = audit
  const list = useMoves(filters)
  const [first] = list.data?.pages ?? []
  return (
    <section aria-labelledby="moves">
      <h2 id="moves">{register.moves(since, filters.on ?? day(new Date().toISOString()))}</h2>
      {first !== undefined && (
        <p className={styles.sum}>
          {register.movesSum(
            first.sums.newCount,
            amount(first.sums.newAmount),
            first.sums.changedCount,
            amount(first.sums.moved),
          )}
        </p>
      )}
      <LogTable<Move>
        rowKey="sheet"
        list={list}
        lines={list.data?.pages.flatMap((page) => page.moves) ?? []}
        columns={columns(audit)}
        width={900}
        nothing={register.noMoves}
        shown={register.shown}
      />
    </section>
  )
}

function columns({ register }: Texts['audit']): TableColumnsType<Move> {
  return [
    {
      title: register.kind,
      width: 120,
      render: (_, { kind }) => <Tag color={kind === 'NEW' ? 'blue' : 'orange'}>{register.kinds[kind]}</Tag>,
    },
    {
      title: register.project,
      render: (_, move) => (
        <>
          <Link className={listStyles.project} to={`/sheets/${move.sheet}/versions/${move.after.version}`}>
            {move.project || register.none}
          </Link>
          <span className={listStyles.under}>
            {move.department} · {move.unitName}
            {move.before != null && (
              <>
                {' · '}
                <Link
                  to={`/sheets/${move.sheet}/compare?from=${move.before.version}&to=${move.after.version}`}
                >
                  {register.compare}
                </Link>
              </>
            )}
          </span>
        </>
      ),
    },
    {
      title: register.before,
      width: 190,
      render: (_, { before }) => before != null && <Side side={before} />,
    },
    { title: register.after, width: 190, render: (_, { after }) => <Side side={after} /> },
    {
      title: register.moved,
      width: 140,
      align: 'right',
      className: listStyles.figure,
      render: (_, { moved }) => amount(moved),
    },
  ]
}

function Side({ side }: { side: Move['after'] }) {
  return (
    <>
      {amount(side.amount)}
      <span className={listStyles.under}>{side.approvalNumber}</span>
    </>
  )
}
