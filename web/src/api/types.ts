import type { components as CommandSide } from './generated/command-side'
import type { components as QuerySide } from './generated/query-side'

/** The answers of the API under the names that this page calls them by. */
export type Me = QuerySide['schemas']['Me']
export type SheetItem = QuerySide['schemas']['SheetItem']
export type SheetPage = QuerySide['schemas']['SheetPage']
export type SheetDetails = QuerySide['schemas']['SheetDetails']
export type SheetContent = QuerySide['schemas']['SheetContent']
export type Step = QuerySide['schemas']['Step']
export type Reason = QuerySide['schemas']['LabelledReason']
export type Standing = CommandSide['schemas']['Standing']

export type Role = Me['roles'][number]
export type SheetState = SheetItem['state']
export type Indicator = SheetContent['indicators'][number]

export type SheetHistory = QuerySide['schemas']['SheetHistory']
export type Entry = SheetHistory['entries'][number]
export type Change = QuerySide['schemas']['LabelledChange']
/** A finding with what the drafter said to it; its members are those of a finding, which the document does not repeat. */
export type Found = QuerySide['schemas']['Finding'] & { explanation?: string | null }
export type SheetFindings = Omit<QuerySide['schemas']['SheetFindings'], 'findings'> & { findings: Found[] }
export type Severity = QuerySide['schemas']['Finding']['severity']
export type ReviewForm = QuerySide['schemas']['ReviewForm']
export type Block = ReviewForm['blocks'][number]
export type Band = ReviewForm['grades'][number]
export type Grade = Band['grade']
export type ApprovalResult = CommandSide['schemas']['Result']
