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
