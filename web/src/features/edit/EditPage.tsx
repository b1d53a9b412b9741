import { Alert, Button, Modal, Result } from 'antd'
import { Link, useParams } from 'react-router'
import { useSheet } from '../../lib/api/sheets'
import type { SheetDetails } from '../../lib/api/types'
import { Loading } from '../../components/Loading'
import { Page } from '../../components/Page'
import { ProblemAlert } from '../../components/ProblemAlert'
import { useTexts } from '../../texts/language'
import { moment } from '../../lib/format/times'
import { Editor } from './Editor'
import { useDrafting } from './useDrafting'

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
  const { edit } = useTexts()
  const { drafting, state, left, restore, throwAway } = useDrafting(sheet)
  const mayEdit = sheet.possible.includes('edit')
  if (!mayEdit && !drafting.isUnsaved && left === undefined) return <NotEditable id={sheet.id} />
  return (
    <>
      {!mayEdit && (
        <Alert banner type="warning" title={edit.notEditable} description={edit.notEditableHint} />
      )}
      <Editor sheet={sheet} drafting={drafting} state={state} onGivenUp={throwAway} />
      <Modal
        open={left !== undefined}
        title={edit.restore.title}
        okText={edit.restore.confirm}
        cancelText={edit.restore.discard}
        closable={false}
        keyboard={false}
        mask={{ closable: false }}
        onOk={restore}
        onCancel={throwAway}
      >
        {left !== undefined && edit.restore.text(moment(left.at))}
      </Modal>
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
