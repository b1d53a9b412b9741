import { Button, Result } from 'antd'
import { useEffect, type ReactNode } from 'react'
import { useParams } from 'react-router'
import { asProblem } from '../../lib/api/problem'
import { useMe } from '../../lib/api/me'
import { useSheet } from '../../lib/api/sheets'
import type { SheetDetails } from '../../lib/api/types'
import { rememberRecent } from '../../lib/session/recent'
import { typedBy } from '../../lib/session/typed'
import { Loading } from '../Loading'
import { Page } from '../Page'
import { ProblemAlert } from '../ProblemAlert'
import { useTexts } from '../../texts/pages'
import { useWayBack } from '../../lib/list/position'

/** A page below a sheet's address once the sheet is read; until then, or instead, what there is to say. */
export function OfSheet({ children }: { children: (sheet: SheetDetails) => ReactNode }) {
  const { id = '' } = useParams()
  const { app } = useTexts()
  const sheet = useSheet(id)
  useRemembered(sheet.data)
  if (sheet.data !== undefined) return children(sheet.data)
  if (sheet.error === null) return <Loading text={app.loading} />
  return asProblem(sheet.error).status === 404 ? <Gone /> : <ProblemAlert error={sheet.error} />
}

/** The search offers again what one looked at. */
function useRemembered(sheet: SheetDetails | undefined) {
  const by = typedBy(useMe())
  const { workList } = useTexts()
  const [id, name, unit] = [sheet?.id, sheet?.content.projectName, sheet?.content.implementingUnit]
  useEffect(() => {
    if (id !== undefined) rememberRecent(by, { id, name: name ?? workList.unnamed, unit: unit ?? '' })
  }, [by, id, name, unit, workList.unnamed])
}

/** A sheet that does not exist and one that one may not see look alike. */
function Gone() {
  const { sheet } = useTexts()
  const { back } = useWayBack('')
  return (
    <Page title={sheet.gone}>
      <Result status="404" subTitle={sheet.goneHint} extra={<Button onClick={back}>{sheet.back}</Button>} />
    </Page>
  )
}
