import type { SheetContent } from '../../lib/api/types'
import { useTexts } from '../../texts/pages'
import { ChangedText } from '../../components/ChangedText'
import { nameOf, wordsAt } from './cellNames'
import { textAt } from './content'
import styles from './edit.module.css'

interface Props {
  from: SheetContent
  to: SheetContent
  paths: readonly string[]
}

/** Cells that have another text in one content than in another, with both texts. */
export function ChangedCells({ from, to, paths }: Props) {
  const texts = useTexts()
  return (
    <ul className={styles.changes}>
      {paths.map((path) => (
        <li key={path}>
          <strong>{nameOf(path, to, texts)}</strong>
          {path !== 'indicators' && path !== 'fundingParts' && (
            <>
              ：
              <del>
                <ChangedText
                  side="from"
                  from={wordsAt(path, textAt(from, path), texts)}
                  to={wordsAt(path, textAt(to, path), texts)}
                  blank={texts.edit.merge.empty}
                />
              </del>{' '}
              →{' '}
              <ins>
                <ChangedText
                  side="to"
                  from={wordsAt(path, textAt(from, path), texts)}
                  to={wordsAt(path, textAt(to, path), texts)}
                  blank={texts.edit.merge.empty}
                />
              </ins>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
