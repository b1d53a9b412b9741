import { QueryClientProvider } from '@tanstack/react-query'
import { App } from 'antd'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { AuthProvider } from 'react-oidc-context'
import { createBrowserRouter, RouterProvider } from 'react-router'
import { newQueryClient } from './lib/api/queryClient'
import { routes } from './routes'
import { userManager, type Return } from './lib/session/session'
import { keepWorker } from './lib/worker'
import { SignedIn } from './app/SignedIn'
import { LanguageProvider } from './app/LanguageProvider'

const router = createBrowserRouter(routes)
const queryClient = newQueryClient()

const root = document.getElementById('root')
if (root === null) throw new Error('the page has no root')
createRoot(root).render(
  <StrictMode>
    <LanguageProvider>
      <App>
        <AuthProvider
          userManager={userManager}
          onSigninCallback={(user) =>
            void router.navigate((user?.state as Return | undefined)?.to ?? '/', { replace: true })
          }
        >
          <QueryClientProvider client={queryClient}>
            <SignedIn>
              <RouterProvider router={router} />
            </SignedIn>
          </QueryClientProvider>
        </AuthProvider>
      </App>
    </LanguageProvider>
  </StrictMode>,
)

// a page in development has no need of it
if (import.meta.env.PROD) keepWorker()
