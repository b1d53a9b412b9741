import { diffArrays } from 'diff'

/** A run of words; whether it is only in this one of two texts. */
export interface Run {
  text: string
  isChanged: boolean
}

/** Numbers and words of letters as wholes, all else sign by sign: Chinese has no spaces between words. */
const TOKENS = /[\p{Script=Latin}]+|\d[\d.,]*|\s+|[^]/gu

/** Texts that differ in more signs than this have little in common, and finding it would hold up the page. */
const MOST_CHANGES = 400

/**
 * Two texts as runs that both have and runs that only one has, so that of a long text only what changed is marked;
 * all of both where they have little in common.
 */
export function changedWords(from: string, to: string): { from: Run[]; to: Run[] } {
  const parts = diffArrays(from.match(TOKENS) ?? [], to.match(TOKENS) ?? [], { maxEditLength: MOST_CHANGES })
  if (parts === undefined)
    return { from: [{ text: from, isChanged: true }], to: [{ text: to, isChanged: true }] }
  const runs = (own: 'removed' | 'added', other: 'removed' | 'added') =>
    parts.filter((part) => !part[other]).map((part) => ({ text: part.value.join(''), isChanged: part[own] }))
  return { from: runs('removed', 'added'), to: runs('added', 'removed') }
}
