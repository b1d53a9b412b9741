import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { sheetKey } from '../../lib/api/sheets'
import { SheetTabs } from '../../lib/session/sheetTabs'

/** In how many other tabs the person has the sheet open; what these save is shown here at once. */
export function useSheetTabs(account: string, id: string): number {
  const client = useQueryClient()
  const [others, setOthers] = useState(0)
  useEffect(() => {
    const tabs = new SheetTabs(roomOf(account, id), {
      onOthers: (found) => setOthers(found.size),
      onSaved: () => void client.invalidateQueries({ queryKey: sheetKey(id) }),
    })
    return () => tabs.close()
  }, [account, id, client])
  return others
}

/** Where the tabs meet in which a person has a sheet open. */
export function roomOf(account: string, sheet: string): string {
  return `${account}/${sheet}`
}
