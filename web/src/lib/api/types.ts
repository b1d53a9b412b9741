import type { components as CommandSide } from './generated/command-side'
import type { components as QuerySide } from './generated/query-side'

/** The answers of the API under the names that this page calls them by. */
export type Me = QuerySide['schemas']['Me']
export type SheetItem = QuerySide['schemas']['SheetLine']
export type Deadline = QuerySide['schemas']['Deadline']
export type SheetPage = QuerySide['schemas']['SheetPage']
export type FindingStatistics = QuerySide['schemas']['FindingStatistics']
export type QueuePage = QuerySide['schemas']['QueuePage']
export type SheetDetails = QuerySide['schemas']['SheetDetails']
export type SheetContent = CommandSide['schemas']['SheetContent']
export type Amendment = NonNullable<SheetDetails['amendment']>
export type Step = QuerySide['schemas']['Step']
export type Reason = QuerySide['schemas']['LabelledReason']
export type SheetHistory = QuerySide['schemas']['SheetHistory']
export type Entry = SheetHistory['entries'][number]
export type Change = QuerySide['schemas']['LabelledChange']
export type TalkEntry = QuerySide['schemas']['TalkEntry']
export type TalkNote = QuerySide['schemas']['TalkNote']
export type Audience = TalkNote['audience']
export type Statistics = QuerySide['schemas']['Statistics']
export type ProcessMap = QuerySide['schemas']['ProcessMap']
export type AuditEvent = QuerySide['schemas']['AuditEvent']
export type AuditPage = QuerySide['schemas']['AuditPage']
export type AccessItem = QuerySide['schemas']['AccessItem']
export type AccessPage = QuerySide['schemas']['AccessPage']
export type ApprovedRegister = QuerySide['schemas']['ApprovedRegister']
export type RegisterMoves = QuerySide['schemas']['RegisterMoves']
export type QuestionItem = QuerySide['schemas']['QuestionList']['questions'][number]
export type QuestionAnswer = QuerySide['schemas']['QuestionAnswer']
export type Blame = QuerySide['schemas']['Blame']
export type LibraryItem = QuerySide['schemas']['LibraryItem']
export type IndicatorDefinition = QuerySide['schemas']['IndicatorDefinition']
export type SheetVersion = CommandSide['schemas']['SheetVersion']
export type Finding = CommandSide['schemas']['Finding']
export type Explanation = CommandSide['schemas']['Note']
export type Correction = CommandSide['schemas']['Accepted']

export type AccessAction = AccessItem['action']
export type AccessOutcome = AccessItem['outcome']
export type Role = Me['roles'][number]
export type SheetState = SheetItem['state']
export type Indicator = SheetContent['indicators'][number]
export type Severity = Finding['severity']

/** How the server understands an indicator's value; `parsedValue` of an answer. */
export type ParsedValue = Whole<CommandSide['schemas']['ParsedValue']>
/** The server writes every member, though it need not have a value. */
type Whole<T> = { [K in keyof T]-?: Exclude<T[K], undefined> }

/** What the rules say of a content, and how they understand its values. */
export type CheckResult = CommandSide['schemas']['CheckResult']

export type Found = QuerySide['schemas']['Found']
export type SheetFindings = QuerySide['schemas']['SheetFindings']
export type ReviewForm = QuerySide['schemas']['ReviewForm']
export type Block = ReviewForm['blocks'][number]
export type Band = ReviewForm['grades'][number]
export type Grade = Band['grade']
export type ApprovalResult = CommandSide['schemas']['Result']
