import type { SheetContent } from '../../lib/api/types'
import { useTexts } from '../../texts/language'
import { nameOf, shown } from './cellNames'
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
              ：<del>{textAt(from, path)}</del> → <ins>{shown(textAt(to, path), texts.edit.merge)}</ins>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
