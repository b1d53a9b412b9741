import type { ComponentType } from 'react'
import type { RouteObject } from 'react-router'
import { Broken, NotFound } from './layout/Broken'
import { Layout } from './layout/Layout'
import { Loading } from './layout/Loading'

/** A page whose code is loaded when it is first opened. */
function page(path: string, load: () => Promise<{ default: ComponentType }>): RouteObject {
  return { path, lazy: async () => ({ Component: (await load()).default }), ErrorBoundary: Broken }
}

/** Every page, a line each. Its first segment must be known to the server, see PageConfiguration and the gateway. */
export const routes: RouteObject[] = [
  {
    Component: Layout,
    ErrorBoundary: Broken,
    HydrateFallback: () => <Loading text="" />,
    children: [
      page('/', () => import('./worklist/WorkListPage')),
      page('/sheets', () => import('./sheets/SheetsPage')),
      page('/sheets/:id', () => import('./sheet/SheetDetailsPage')),
      page('/sheets/:id/edit', () => import('./edit/EditPage')),
      page('/new', () => import('./new/NewSheetPage')),
      page('/import', () => import('./import/ImportPage')),
      page('/sheets/:id/review', () => import('./review/ReviewPage')),
      page('/sheets/:id/history', () => import('./history/HistoryPage')),
      page('/sheets/:id/replay', () => import('./replay/ReplayPage')),
      page('/sheets/:id/compare', () => import('./replay/ComparePage')),
      page('/sheets/:id/versions/:version', () => import('./replay/VersionPage')),
      page('/audit', () => import('./audit/AuditPage')),
      page('/audit/events', () => import('./audit/EventsPage')),
      page('/audit/access', () => import('./audit/AccessPage')),
      page('/statistics', () => import('./statistics/StatisticsPage')),
      page('/publications', () => import('./publications/PublicationsPage')),
      page('/library', () => import('./library/LibraryPage')),
      page('/administration/:part?', () => import('./administration/AdministrationPage')),
      page('/account', () => import('./account/AccountPage')),
      { path: '*', Component: NotFound },
    ],
  },
]
