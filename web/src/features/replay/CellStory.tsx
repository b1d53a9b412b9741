import { Button, Drawer, Tag, Timeline } from 'antd'
import { Link } from 'react-router'
import type { Blame, Entry } from '../../lib/api/types'
import { ProblemAlert } from '../../components/ProblemAlert'
import type { Cell } from '../../components/sheet/SheetTable'
import { useTexts } from '../../texts/pages'
import { moment } from '../../lib/format/times'
import { cellStory, type Setting } from './settings'
import { nameOfEvent } from '../../lib/format/eventNames'
import type { Texts } from '../../texts/zh'
import styles from './replay.module.css'
import { useBlame } from './versions'

interface Props {
  id: string
  /** The cell asked about; undefined while none is. */
  cell: Cell | undefined
  entries: readonly Entry[]
  version: number
  onClose: () => void
  onShow: (version: number) => void
}

/** Who set a cell, when, and all it said before. */
export function CellStory({ id, cell, entries, version, onClose, onShow }: Props) {
  const { story } = useTexts()
  const blame = useBlame(id, version, cell?.path)
  const cells = blame.data?.cells ?? []
  const settings = cell === undefined ? [] : cellStory(entries, cell.path, version)
  return (
    <Drawer open={cell !== undefined} size={420} title={cell && story.title(cell.label)} onClose={onClose}>
      {settings.length === 0 ? (
        <p className={styles.soft}>{story.never}</p>
      ) : (
        <>
          <ProblemAlert error={blame.error} />
          <Adjusted id={id} version={version} cells={cells} />
          <p>{story.asOf(version)}</p>
          <Timeline
            items={settings.map((setting, i) => ({
              key: setting.entry.version,
              color: i === 0 ? 'blue' : 'gray',
              content: <Told setting={setting} cells={cells} isNow={i === 0} onShow={onShow} />,
            }))}
          />
        </>
      )}
    </Drawer>
  )
}

/** That another text was in force, and how to see all that was changed since. */
function Adjusted({ id, version, cells }: { id: string; version: number; cells: Blame['cells'] }) {
  const { story, replay } = useTexts()
  const before = cells.flatMap(({ approvedBefore }) => approvedBefore ?? [])
  const [first] = before
  if (first === undefined) return null
  const { approval } = first
  const text = before.map(({ value }) => value ?? replay.empty).join('；')
  return (
    <p>
      <Tag color="orange">{story.adjusted}</Tag>
      {story.approvedAs(text, approval.approvalNumber, approval.revision, approval.name)}{' '}
      <Link to={`/sheets/${id}/compare?from=${approval.version}&to=${version}`}>{story.compare}</Link>
    </p>
  )
}

interface ToldProps {
  setting: Setting
  cells: Blame['cells']
  isNow: boolean
  onShow: (version: number) => void
}

function Told({ setting: { entry, to }, cells, isNow, onShow }: ToldProps) {
  const { acting, roles, replay, eventNames, story } = useTexts()
  const given = cells
    .flatMap(({ history }) => history)
    .find(({ origin }) => (origin.restoredBy ?? origin.version) === entry.version)
  const { actor } = entry
  return (
    <>
      <div className={isNow ? styles.valueNow : styles.value}>
        {to == null || to === '' ? replay.empty : to}
      </div>
      <div>
        <strong>{acting.signature(actor.name, actor.onBehalfOfName)}</strong>（{roles[actor.role]}）
        {actor.unitName}
      </div>
      <div className={styles.soft}>
        <time dateTime={entry.at}>{moment(entry.at)}</time> · {nameOfEvent(entry.type, eventNames)}{' '}
        <Button type="link" size="small" onClick={() => onShow(entry.version)}>
          {replay.version(entry.version)}
        </Button>
      </div>
      {given !== undefined && (
        <>
          {notes(given, isNow, story).map((note) => (
            <div key={note} className={styles.soft}>
              {note}
            </div>
          ))}
        </>
      )}
    </>
  )
}

/** Why it was written, and what became of it; a text that was replaced will not be approved any more. */
function notes(
  { origin, approval }: Blame['cells'][number]['history'][number],
  isNow: boolean,
  story: Texts['story'],
): string[] {
  return [
    origin.reason == null ? [] : [story.reason(origin.reason)],
    origin.rule == null ? [] : [story.rule(origin.rule)],
    origin.exact ? [] : [story.inexact],
    origin.restoredBy == null ? [] : [story.restored(origin.restoredBy)],
    approval == null ? [] : [story.inForceBy(approval.approvalNumber, approval.revision, approval.name)],
    approval == null && isNow ? [story.notApproved] : [],
  ].flat()
}
