import { ArrowLeftOutlined } from '@ant-design/icons'
import { Button, Result, Tag } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { asProblem } from '../../lib/api/problem'
import { useSheet } from '../../lib/api/sheets'
import type { Entry } from '../../lib/api/types'
import { Loading } from '../../components/Loading'
import { Page } from '../../components/Page'
import { ProblemAlert } from '../../components/ProblemAlert'
import sheetStyles from '../../components/sheet/sheet.module.css'
import { useTexts } from '../../texts/pages'
import { useHistory } from './versions'

interface Props {
  id: string
  /** Which page about the past this is. */
  name: 'replay' | 'compare' | 'verify'
  actions?: ReactNode
  children: (entries: readonly Entry[]) => ReactNode
}

/** What the pages about a sheet's past have around them: its name, the way back to it, and its history. */
export function PastPage({ id, name, actions, children }: Props) {
  const texts = useTexts()
  const { app, replay, workList } = texts
  const sheet = useSheet(id)
  const history = useHistory(id)
  const error = sheet.error ?? history.error
  if (sheet.data === undefined || history.data === undefined) {
    if (error === null) return <Loading text={app.loading} />
    return asProblem(error).status === 404 ? (
      <Page title={texts.sheet.gone}>
        <Result status="404" subTitle={texts.sheet.goneHint} extra={<Link to="/">{app.toWorkList}</Link>} />
      </Page>
    ) : (
      <ProblemAlert error={error} />
    )
  }
  return (
    <Page
      title={sheet.data.content.projectName ?? workList.unnamed}
      aside={<Tag>{texts[name].title}</Tag>}
      actions={actions}
    >
      <Link to={`/sheets/${id}`}>
        <Button type="link" className={sheetStyles.back} icon={<ArrowLeftOutlined />} tabIndex={-1}>
          {replay.backToSheet}
        </Button>
      </Link>
      {children(history.data)}
    </Page>
  )
}
