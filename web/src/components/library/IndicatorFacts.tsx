import { Tag } from 'antd'
import type { LibraryItem } from '../../lib/api/types'
import { useTexts } from '../../texts/pages'
import styles from './indicators.module.css'
import { SYMBOLS } from '../../lib/sheet/valueSkeleton'

interface Props {
  item: LibraryItem
  /** Whose place is named; the first one when left out. */
  edition?: string
}

/** What the library says of an indicator. */
export function IndicatorFacts({ item, edition }: Props) {
  const { library } = useTexts()
  const { definition, state, scope, industry, uses, valuesSeen, proposingUnit, reason } = item
  const { places, name, unit, comparator, typicalValues, explanation } = definition
  const place = places.find((one) => one.edition === edition) ?? places[0]
  const direction = comparator == null ? library.noComparator : SYMBOLS[comparator]
  return (
    <div className={styles.facts}>
      <p>
        <strong>{name}</strong>
        {state !== 'ACCEPTED' && <Tag className={styles.tag}>{library.states[state]}</Tag>}
        {scope !== 'COMMON' && state === 'ACCEPTED' && (
          <Tag className={styles.tag}>{industry ?? library.scopes[scope]}</Tag>
        )}
      </p>
      <p className={styles.soft}>
        {place !== undefined && `${place.level1} / ${place.level2} · `}
        {library.measure(direction, unit ?? library.noUnit)}
      </p>
      {typicalValues.length > 0 && <p>{library.typical(typicalValues.join('、'))}</p>}
      {explanation != null && <p className={styles.soft}>{explanation}</p>}
      <p className={styles.soft}>
        {library.uses(uses)}
        {valuesSeen.length > 0 &&
          library.seen(valuesSeen.map(({ value, sheets }) => library.seenValue(value, sheets)).join('、'))}
        {proposingUnit != null && ` · ${library.proposedBy(proposingUnit.name)}`}
      </p>
      {reason != null && state !== 'ACCEPTED' && <p className={styles.soft}>{library.because(reason)}</p>}
    </div>
  )
}
