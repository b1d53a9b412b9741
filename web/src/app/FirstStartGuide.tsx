import { Navigate, useLocation } from 'react-router'
import { isNew } from '../features/administration/firstStart'
import { useSetup } from '../features/administration/setup'
import { hasAny, useMe } from '../lib/api/me'

/** Leads the administrator of a house in which there is nothing yet to the page that asks for the first things. */
export function FirstStartGuide() {
  const isHome = useLocation().pathname === '/'
  const isAdministrator = hasAny(useMe(), ['ADMIN'])
  const { data, isFetching } = useSetup(isHome && isAdministrator)
  return isHome && isAdministrator && data !== undefined && !isFetching && isNew(data) ? (
    <Navigate to="/start" replace />
  ) : null
}
