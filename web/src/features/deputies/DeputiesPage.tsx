import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { Loading } from '../../components/Loading'
import { Page } from '../../components/Page'
import { ProblemAlert } from '../../components/ProblemAlert'
import { useDeputyships, type Deputyship } from '../../lib/api/deputies'
import { DELEGABLE, hasAny, useMe } from '../../lib/api/me'
import type { Me } from '../../lib/api/types'
import { useTexts } from '../../texts/pages'
import { AppointDialog } from './AppointDialog'
import styles from './deputies.module.css'
import { DeputyshipList } from './DeputyshipList'

/** Who acts in one's place, in whose place one may act, and what one has to agree to. */
export default function DeputiesPage() {
  const { acting, app, deputies } = useTexts()
  const me = useMe()
  const { data, error } = useDeputyships()
  const [isAppointing, setAppointing] = useState(false)
  return (
    <Page
      title={acting.deputies}
      actions={
        whyNot(me) === undefined && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setAppointing(true)}>
            {deputies.appoint}
          </Button>
        )
      }
    >
      <p className={styles.soft}>{deputies.hint}</p>
      <ProblemAlert error={error} />
      {data === undefined && error === null && <Loading text={app.loading} />}
      {data !== undefined && <Lists all={data} />}
      {isAppointing && <AppointDialog onClose={() => setAppointing(false)} />}
    </Page>
  )
}

/** Who only looks after others has no deputies and is none, and sees all of the region instead. */
function Lists({ all }: { all: readonly Deputyship[] }) {
  const { deputies } = useTexts()
  const me = useMe()
  const toConfirm = all.filter(isToConfirm)
  return (
    <>
      <DeputyshipList title={deputies.toConfirm} items={toConfirm} />
      {hasAny(me, ['AUDITOR', 'ADMIN']) ? (
        <DeputyshipList
          title={deputies.region}
          items={all.filter((one) => !isToConfirm(one))}
          none={toConfirm.length === 0 ? deputies.noneRegion : undefined}
        />
      ) : (
        <>
          <DeputyshipList
            title={deputies.mine}
            items={all.filter(({ principal }) => principal.account === me.account)}
            none={deputies.noneMine[whyNot(me) ?? 'none']}
          />
          <DeputyshipList
            title={deputies.toMe}
            items={all.filter(({ deputy }) => deputy.account === me.account)}
            none={deputies.noneToMe}
          />
        </>
      )}
    </>
  )
}

function isToConfirm({ possible }: Deputyship): boolean {
  return possible.includes('confirm')
}

/** Why one cannot appoint a deputy; undefined when one can. */
function whyNot(me: Me): 'acting' | 'roles' | undefined {
  if (me.onBehalfOf != null) return 'acting'
  return hasAny(me, DELEGABLE) ? undefined : 'roles'
}
