import type { Explanation, Finding } from '../api/types'
import { isMissing } from '../format/visible'

/** What an explanation speaks of: the rule and the row. Several findings of both share one. */
export function keyOf({ code, indicatorId }: Finding): string {
  return [code, indicatorId ?? ''].join('/')
}

/** The warnings, each of those that share an explanation once. */
export function uniqueWarnings(findings: readonly Finding[]): Finding[] {
  const warnings = findings.filter((finding) => finding.severity === 'WARNING')
  return [...new Map(warnings.toReversed().map((finding) => [keyOf(finding), finding])).values()].toReversed()
}

/** What was typed on the warnings that are still found. */
export function explanationsOf(
  findings: readonly Finding[],
  typed: Readonly<Record<string, string>>,
): Explanation[] {
  return uniqueWarnings(findings).flatMap((finding) => {
    const text = typed[keyOf(finding)]?.trim() ?? ''
    return isMissing(text) ? [] : [{ code: finding.code, indicatorId: finding.indicatorId, text }]
  })
}
