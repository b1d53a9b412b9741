import { Alert, Space } from 'antd'
import { Link, useLocation, useParams } from 'react-router'
import { useSheetVersion } from '../api/readings'
import { Loading } from '../layout/Loading'
import { Page } from '../layout/Page'
import { ProblemAlert } from '../layout/ProblemAlert'
import { SheetTable } from '../sheet/SheetTable'
import { useTexts } from '../texts/language'
import styles from './history.module.css'

/** A sheet as it stood after a step of its history. */
export default function VersionPage() {
  const { id = '', version = '' } = useParams()
  const { app, history, review, workList } = useTexts()
  const state: unknown = useLocation().state
  const { data: sheet, error } = useSheetVersion(id, Number(version))
  if (sheet === undefined) return error ? <ProblemAlert error={error} /> : <Loading text={app.loading} />
  return (
    <Page
      title={sheet.content.projectName ?? workList.unnamed}
      aside={<span>{history.versionTitle(sheet.version)}</span>}
      actions={
        <Space>
          <Link to={`/sheets/${id}/history`} state={state}>
            {history.title}
          </Link>
          <Link to={`/sheets/${id}`} state={state}>
            {review.toSheet}
          </Link>
        </Space>
      }
    >
      <Alert
        className={styles.old}
        type="info"
        showIcon
        title={sheet.version < sheet.latestVersion ? history.old : history.newest}
      />
      <article className={styles.paper}>
        <SheetTable content={sheet.content} />
      </article>
    </Page>
  )
}
