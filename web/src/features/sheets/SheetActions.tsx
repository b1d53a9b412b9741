import { HistoryOutlined, PlayCircleOutlined, PrinterOutlined } from '@ant-design/icons'
import { Button, Space } from 'antd'
import { useState } from 'react'
import { Link, useLocation, useNavigate } from 'react-router'
import type { SheetDetails } from '../../lib/api/types'
import { useTexts } from '../../texts/pages'
import { offersFor, type DialogVerb } from './actions'
import { SubmitDialog } from '../../components/sheet/SubmitDialog'
import { DownloadMenu } from './DownloadMenu'
import { VerbDialog } from './VerbDialog'

/** What this person may do with the sheet now, and only that. */
export function SheetActions({ sheet }: { sheet: SheetDetails }) {
  const { verbs, sheet: texts, history, replay } = useTexts()
  const state: unknown = useLocation().state
  const navigate = useNavigate()
  const [dialog, setDialog] = useState<DialogVerb>()
  return (
    <Space wrap>
      <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
        {texts.print}
      </Button>
      <DownloadMenu sheet={sheet} />
      <Link to={`/sheets/${sheet.id}/history`} state={state}>
        <Button icon={<HistoryOutlined />} tabIndex={-1}>
          {history.title}
        </Button>
      </Link>
      <Link to={`/sheets/${sheet.id}/replay`}>
        <Button icon={<PlayCircleOutlined />} tabIndex={-1}>
          {replay.open}
        </Button>
      </Link>
      {offersFor(sheet.possible).map(({ verb, offer }, i) =>
        'page' in offer ? (
          <Link key={verb} to={`/sheets/${sheet.id}/${offer.page}`} state={state}>
            <Button type={i === 0 ? 'primary' : 'default'} tabIndex={-1}>
              {verbs[verb]}
            </Button>
          </Link>
        ) : (
          <Button
            key={verb}
            type={i === 0 ? 'primary' : 'default'}
            danger={offer.dialog === 'discard' || offer.dialog === 'abandon-revision'}
            onClick={() => setDialog(offer.dialog)}
          >
            {verbs[verb]}
          </Button>
        ),
      )}
      {dialog === 'submit' && (
        <SubmitDialog
          sheet={sheet}
          onGo={(path) => void navigate(`/sheets/${sheet.id}/edit#cell=${encodeURIComponent(path)}`)}
          onClose={() => setDialog(undefined)}
        />
      )}
      {dialog !== undefined && dialog !== 'submit' && (
        <VerbDialog key={dialog} verb={dialog} sheet={sheet} onClose={() => setDialog(undefined)} />
      )}
    </Space>
  )
}
