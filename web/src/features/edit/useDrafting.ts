import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { readSheet, refresh, saw, send } from '../../lib/api/sheets'
import type { SheetDetails } from '../../lib/api/types'
import { useMe } from '../../lib/api/me'
import { forgetTyped, keepTyped, readTyped } from '../../lib/session/typed'
import { useTexts } from '../../texts/language'
import { plain } from '../../lib/sheet/draftContent'
import { isSame } from './content'
import { Drafting, type Desk, type Standpoint, type Unsaved } from './drafting'

/** The sheet as it is typed here, with what an earlier visit left unsaved. */
export function useDrafting(sheet: SheetDetails) {
  const key = `${useMe().account}/${sheet.id}/edit`
  const desk = useDesk(sheet.id, key)
  const [drafting] = useState(() => new Drafting(standpoint(sheet), desk))
  const state = useSyncExternalStore(drafting.subscribe, drafting.state)
  const [left, setLeft] = useState(() => leftUnsaved(key, sheet))
  useFollowing(drafting, sheet)
  useEffect(() => drafting.rest, [drafting])
  return {
    drafting,
    state,
    left,
    restore: () => {
      if (left !== undefined) drafting.restore(left)
      setLeft(undefined)
    },
    throwAway: () => {
      forgetTyped(key)
      setLeft(undefined)
    },
  }
}

function useDesk(id: string, key: string): Desk {
  const client = useQueryClient()
  return {
    send: async (version, content, corrections) => {
      const decided = await send('edit', { id, version }, { content, corrections })
      saw(decided)
      void refresh(client, id)
      return decided
    },
    read: async (version) => standpoint(await readSheet(id, version + 1)),
    keep: (unsaved) => keepTyped(key, unsaved),
    forget: () => forgetTyped(key),
    now: () => new Date().toISOString(),
  }
}

function standpoint(sheet: SheetDetails): Standpoint {
  return { version: sheet.version, content: plain(sheet.content) }
}

function leftUnsaved(key: string, sheet: SheetDetails): Unsaved | undefined {
  const left = readTyped(key) as Unsaved | undefined
  return left === undefined || isSame(left.content, sheet.content) ? undefined : left
}

/** Shows at once what others save, as long as nothing typed is in the way. */
function useFollowing(drafting: Drafting, sheet: SheetDetails) {
  const { edit } = useTexts()
  const { message } = App.useApp()
  useEffect(() => {
    const before = drafting.state().base.version
    drafting.follow(standpoint(sheet))
    if (drafting.state().base.version > before) void message.info(edit.followed)
  }, [drafting, sheet, message, edit])
}
