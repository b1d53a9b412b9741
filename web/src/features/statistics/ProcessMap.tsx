import { DownloadOutlined } from '@ant-design/icons'
import { Button, Space } from 'antd'
import { useRef } from 'react'
import { ExportMenu } from '../../components/ExportMenu'
import { Loading } from '../../components/Loading'
import { ProblemAlert } from '../../components/ProblemAlert'
import sheetStyles from '../../components/sheet/sheet.module.css'
import { saveBlob } from '../../lib/api/saving'
import { useProcessMap, type Narrowing } from '../../lib/api/statistics'
import type { ProcessMap as Map } from '../../lib/api/types'
import { useTexts } from '../../texts/pages'
import { FigureTable } from './Card'
import { ProcessPicture } from './ProcessPicture'
import styles from './statistics.module.css'

/** The ways that sheets went: a picture, and a table that says the same. */
export function ProcessMap({ narrowing }: { narrowing: Narrowing }) {
  const { statistics: texts, app } = useTexts()
  const { data, error } = useProcessMap(narrowing)
  return (
    <section className={`${sheetStyles.card} ${styles.whole}`} aria-label={texts.map.title}>
      <h2>{texts.map.title}</h2>
      <p className={styles.soft}>{texts.map.hint}</p>
      {data !== undefined ? (
        <Drawn data={data} narrowing={narrowing} />
      ) : error === null ? (
        <Loading text={app.loading} />
      ) : (
        <ProblemAlert error={error} />
      )}
    </section>
  )
}

function Drawn({ data, narrowing }: { data: Map; narrowing: Narrowing }) {
  const { statistics: texts } = useTexts()
  const picture = useRef<SVGSVGElement>(null)
  const label = (id: string) => data.states.find((state) => state.id === id)?.label ?? id
  if (data.transitions.length === 0) return <p className={styles.soft}>{texts.map.nothing}</p>
  const about = (figure: string) => (data.estimated ? texts.about(figure) : figure)
  return (
    <>
      <div className={styles.map}>
        {/* scrolls by itself, so it must be reachable by keyboard */}
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <div className={styles.picture} role="region" aria-label={texts.map.picture} tabIndex={0}>
          <ProcessPicture data={data} ref={picture} />
        </div>
        <div>
          <FigureTable
            caption={texts.map.states}
            columns={[texts.map.state, texts.map.now, texts.map.left, texts.map.medianDays]}
            rows={data.states.map((state) => ({
              key: state.id,
              cells: [
                state.label,
                state.now,
                about(String(state.left)),
                state.medianDays == null ? '—' : about(String(state.medianDays)),
              ],
            }))}
          />
          <FigureTable
            caption={texts.map.ways}
            columns={[texts.map.way, texts.times, texts.map.medianDays]}
            rows={data.transitions.map(({ from, to, count, medianDays }) => ({
              key: `${from} ${to}`,
              cells: [`${label(from)} → ${label(to)}`, about(String(count)), about(String(medianDays))],
            }))}
          />
        </div>
      </div>
      <Space className={styles.mapFile} wrap>
        <Button icon={<DownloadOutlined />} onClick={() => savePicture(picture.current, texts.map.title)}>
          {texts.map.save}
        </Button>
        <ExportMenu of={texts.map.title} address="/api/statistics/process-map" query={{ ...narrowing }} />
      </Space>
    </>
  )
}

/** As it is drawn, with its colours: a file that every browser opens and prints. */
function savePicture(picture: SVGSVGElement | null, title: string) {
  if (picture === null) return
  const svg = new XMLSerializer().serializeToString(picture)
  saveBlob(new Blob([svg], { type: 'image/svg+xml' }), `${title}.svg`)
}
