import type { ComponentType } from 'react'
import type { RouteObject } from 'react-router'
import { Broken, BrokenBy, NotFound } from './components/Broken'
import { Layout } from './app/Layout'
import { Loading } from './components/Loading'

/** A page whose code is loaded when it is first opened. The router would show nothing at all where that fails. */
function page(path: string, load: () => Promise<{ default: ComponentType }>): RouteObject {
  const lazy = () =>
    load().then(
      ({ default: Component }) => ({ Component }),
      (error: unknown) => ({ Component: () => <BrokenBy error={error} /> }),
    )
  return { path, lazy, ErrorBoundary: Broken }
}

/** Every page, a line each. */
export const routes: RouteObject[] = [
  {
    Component: Layout,
    ErrorBoundary: Broken,
    HydrateFallback: () => <Loading text="" />,
    children: [
      page('/', () => import('./features/worklist/WorkListPage')),
      page('/sheets', () => import('./features/sheets/SheetsPage')),
      page('/sheets/:id', () => import('./features/sheets/SheetDetailsPage')),
      page('/sheets/:id/edit', () => import('./features/edit/EditPage')),
      page('/new', () => import('./features/newSheet/NewSheetPage')),
      page('/import', () => import('./features/import/ImportPage')),
      page('/sheets/:id/review', () => import('./features/review/ReviewPage')),
      page('/sheets/:id/history', () => import('./features/history/HistoryPage')),
      page('/sheets/:id/replay', () => import('./features/replay/ReplayPage')),
      page('/sheets/:id/compare', () => import('./features/replay/ComparePage')),
      page('/sheets/:id/versions/:version', () => import('./features/replay/VersionPage')),
      page('/audit', () => import('./features/audit/AuditPage')),
      page('/audit/events', () => import('./features/audit/EventsPage')),
      page('/audit/register', () => import('./features/audit/RegisterPage')),
      page('/audit/questions/:code?', () => import('./features/audit/QuestionsPage')),
      page('/audit/access', () => import('./features/audit/AccessPage')),
      page('/evidence', () => import('./features/evidence/EvidencePage')),
      page('/inbox', () => import('./features/inbox/InboxPage')),
      page('/statistics', () => import('./features/statistics/StatisticsPage')),
      page('/publications', () => import('./features/publications/PublicationsPage')),
      page('/library', () => import('./features/library/LibraryPage')),
      page('/help', () => import('./features/help/HelpPage')),
      page('/administration/:part?', () => import('./features/administration/AdministrationPage')),
      page('/start', () => import('./features/administration/FirstStartPage')),
      page('/deputies', () => import('./features/deputies/DeputiesPage')),
      page('/account', () => import('./features/account/AccountPage')),
      { path: '*', Component: NotFound },
    ],
  },
]
