import { Button, Drawer, Timeline } from 'antd'
import type { Entry } from '../../lib/api/types'
import type { Cell } from '../../components/sheet/SheetTable'
import { useTexts } from '../../texts/language'
import { moment } from '../../lib/format/times'
import { cellStory, type Setting } from './settings'
import { nameOfEvent } from '../../lib/format/eventNames'
import styles from './replay.module.css'

interface Props {
  /** The cell asked about; undefined while none is. */
  cell: Cell | undefined
  entries: readonly Entry[]
  version: number
  onClose: () => void
  onShow: (version: number) => void
}

/** Who set a cell, when, and all it said before. */
export function CellStory({ cell, entries, version, onClose, onShow }: Props) {
  const { story } = useTexts()
  const settings = cell === undefined ? [] : cellStory(entries, cell.path, version)
  return (
    <Drawer open={cell !== undefined} size={420} title={cell && story.title(cell.label)} onClose={onClose}>
      {settings.length === 0 ? (
        <p className={styles.soft}>{story.never}</p>
      ) : (
        <>
          <p>{story.asOf(version)}</p>
          <Timeline
            items={settings.map((setting, i) => ({
              key: setting.entry.version,
              color: i === 0 ? 'blue' : 'gray',
              content: <Told setting={setting} isNow={i === 0} onShow={onShow} />,
            }))}
          />
        </>
      )}
    </Drawer>
  )
}

interface ToldProps {
  setting: Setting
  isNow: boolean
  onShow: (version: number) => void
}

function Told({ setting: { entry, to }, isNow, onShow }: ToldProps) {
  const { roles, replay, eventNames } = useTexts()
  const { actor } = entry
  return (
    <>
      <div className={isNow ? styles.valueNow : styles.value}>
        {to == null || to === '' ? replay.empty : to}
      </div>
      <div>
        <strong>{actor.name}</strong>（{roles[actor.role]}）{actor.unitName}
      </div>
      <div className={styles.soft}>
        <time dateTime={entry.at}>{moment(entry.at)}</time> · {nameOfEvent(entry.type, eventNames)}{' '}
        <Button type="link" size="small" onClick={() => onShow(entry.version)}>
          {replay.version(entry.version)}
        </Button>
      </div>
    </>
  )
}
