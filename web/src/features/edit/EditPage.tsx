import { Alert, Button, Result } from 'antd'
import { Link, useParams } from 'react-router'
import { useMe } from '../../lib/api/me'
import { useSheet } from '../../lib/api/sheets'
import type { SheetDetails } from '../../lib/api/types'
import { Loading } from '../../components/Loading'
import { Page } from '../../components/Page'
import { ProblemAlert } from '../../components/ProblemAlert'
import { useTexts } from '../../texts/pages'
import { Editor } from './Editor'
import { RestoreDialog } from './RestoreDialog'
import { useDrafting } from './useDrafting'
import { useSheetTabs } from './useSheetTabs'

const LOOK_AGAIN_MS = 10_000

/** The sheet as a form, for those of its unit while it is with them. */
export default function EditPage() {
  const { id = '' } = useParams()
  const { app } = useTexts()
  const sheet = useSheet(id, LOOK_AGAIN_MS)
  if (sheet.data !== undefined) return <Entrance key={id} sheet={sheet.data} />
  return sheet.error === null ? <Loading text={app.loading} /> : <ProblemAlert error={sheet.error} />
}

/** What was left unsaved is asked about before anything is typed over it. */
function Entrance({ sheet }: { sheet: SheetDetails }) {
  const { app, edit } = useTexts()
  const { drafting, state, left, isLooking, restore, throwAway } = useDrafting(sheet)
  const otherTabs = useSheetTabs(useMe().account, sheet.id)
  const mayEdit = sheet.possible.includes('edit')
  if (isLooking) return <Loading text={app.loading} />
  if (!mayEdit && !drafting.isUnsaved && left === undefined) return <NotEditable id={sheet.id} />
  return (
    <>
      {!mayEdit && (
        <Alert banner type="warning" title={edit.notEditable} description={edit.notEditableHint} />
      )}
      <div role="status">{otherTabs > 0 && <Alert banner type="info" title={edit.otherTab} />}</div>
      <Editor sheet={sheet} drafting={drafting} state={state} />
      {left !== undefined && (
        <RestoreDialog left={left} saved={state.base.content} onRestore={restore} onThrowAway={throwAway} />
      )}
    </>
  )
}

function NotEditable({ id }: { id: string }) {
  const { edit } = useTexts()
  return (
    <Page title={edit.title}>
      <Result
        status="info"
        title={edit.notEditable}
        subTitle={edit.notEditableHint}
        extra={
          <Link to={`/sheets/${id}`}>
            <Button type="primary" tabIndex={-1}>
              {edit.toSheet}
            </Button>
          </Link>
        }
      />
    </Page>
  )
}
