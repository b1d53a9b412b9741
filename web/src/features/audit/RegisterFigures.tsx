import { Button } from 'antd'
import type { ApprovedRegister } from '../../lib/api/types'
import { amount } from '../../lib/format/amounts'
import { useTexts } from '../../texts/pages'
import styles from './audit.module.css'
import type { RegisterFilters } from './register'

interface Props {
  totals: ApprovedRegister['totals']
  narrow: (change: RegisterFilters) => void
}

/** What the register adds up to by department, unit, office and source; a click narrows to one of them. */
export function RegisterFigures({ totals, narrow }: Props) {
  const { register } = useTexts().audit
  return (
    <div className={styles.figures}>
      <Figures
        title={register.department}
        figures={totals.departments}
        onPick={(department) => narrow({ department })}
      />
      <Figures title={register.unit} figures={totals.units} onPick={(unit) => narrow({ unit })} />
      <Figures title={register.office} figures={totals.offices} onPick={(office) => narrow({ office })} />
      <Figures title={register.funding} figures={totals.funding} />
    </div>
  )
}

interface FiguresProps {
  title: string
  figures: ApprovedRegister['totals']['units']
  onPick?: (key: string) => void
}

function Figures({ title, figures, onPick }: FiguresProps) {
  const { register } = useTexts().audit
  if (figures.length === 0) return null
  return (
    <table>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{title}</th>
          <th scope="col">{register.count}</th>
          <th scope="col">{register.amount}</th>
        </tr>
      </thead>
      <tbody>
        {figures.map(({ key, name, count, amount: sum }) => (
          <tr key={key}>
            <td>
              {onPick === undefined || key === '' ? (
                name || register.none
              ) : (
                <Button type="link" size="small" onClick={() => onPick(key)}>
                  {name}
                </Button>
              )}
            </td>
            <td>{count}</td>
            <td>{amount(sum)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
