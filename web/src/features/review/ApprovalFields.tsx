import { Descriptions, Input } from 'antd'
import type { SheetDetails } from '../../lib/api/types'
import { useTexts } from '../../texts/pages'
import { amount } from '../../lib/format/amounts'
import { shortDigest } from '../../lib/format/digests'
import type { Draft } from './draft'
import { LackText } from './LackText'
import styles from './review.module.css'

interface Props {
  sheet: SheetDetails
  draft: Draft
  change: (part: Partial<Draft>) => void
  lack?: string
}

const LONGEST_NUMBER = 100

/** The number of the document, and exactly what it is put under. */
export function ApprovalFields({ sheet, draft, change, lack }: Props) {
  const { review, units, workList, history } = useTexts()
  const signed = {
    project: sheet.content.projectName ?? workList.unnamed,
    amount: `${amount(sheet.content.annualAmount)} ${units.yuan}`,
    revision: units.revision(sheet.revision),
    version: history.version(sheet.version),
    digest: <code title={sheet.contentDigest}>{shortDigest(sheet.contentDigest)}</code>,
  }
  return (
    <>
      <div data-lack="approvalNumber">
        <label htmlFor="approvalNumber">{review.approvalNumber}</label>
        <Input
          id="approvalNumber"
          maxLength={LONGEST_NUMBER}
          placeholder={review.approvalNumberExample}
          status={lack === undefined ? undefined : 'error'}
          value={draft.approvalNumber}
          onChange={(event) => change({ approvalNumber: event.target.value })}
        />
        <LackText text={lack} />
      </div>
      <section className={styles.signs} aria-label={review.signs}>
        <Descriptions
          title={review.signs}
          column={1}
          size="small"
          items={(Object.keys(signed) as (keyof typeof signed)[]).map((key) => ({
            key,
            label: review.signed[key],
            children: signed[key],
          }))}
        />
      </section>
    </>
  )
}
