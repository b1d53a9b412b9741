import { Modal, Tag } from 'antd'
import type { LibraryItem } from '../../lib/api/types'
import { Loading } from '../../components/Loading'
import { ProblemAlert } from '../../components/ProblemAlert'
import { useTexts } from '../../texts/pages'
import { CellText } from '../../components/CellText'
import { moment } from '../../lib/format/times'
import { useStory } from '../../lib/api/indicators'
import styles from './library.module.css'

/** Who brought an indicator and what became of it. */
export function Story({ item, onClose }: { item: LibraryItem; onClose: () => void }) {
  const { app, library } = useTexts()
  const story = useStory(item.id)
  return (
    <Modal open title={library.storyOf(item.definition.name)} footer={null} onCancel={onClose}>
      <ProblemAlert error={story.error} />
      {story.isPending && <Loading text={app.loading} />}
      <ol className={styles.story}>
        {story.data?.history.map(({ version, at, summary, changes }) => (
          <li key={version}>
            <time className={styles.soft} dateTime={at}>
              {moment(at)}
            </time>
            <p>{summary}</p>
            <ul>
              {changes.map(({ path, label, from, to }) => (
                <li key={path}>
                  <Tag>{label}</Tag>
                  <del>
                    <CellText text={from} />
                  </del>
                  {' → '}
                  <ins>
                    <CellText text={to} />
                  </ins>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </Modal>
  )
}
