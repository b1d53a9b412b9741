import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { readSheet, refresh, saw, send } from '../../lib/api/sheets'
import type { SheetDetails } from '../../lib/api/types'
import { useMe } from '../../lib/api/me'
import { sayIsSaved } from '../../lib/session/sheetTabs'
import { useTexts } from '../../texts/pages'
import { plain } from '../../lib/sheet/draftContent'
import { Drafting, type Desk, type Standpoint } from './drafting'
import { findLeft, forgetLeft, forgetUnsaved, keepUnsaved, ownKey, type Left } from './unsaved'
import { roomOf } from './useSheetTabs'

/** The sheet as it is typed here, with what an earlier visit left unsaved. */
export function useDrafting(sheet: SheetDetails) {
  const room = roomOf(useMe().account, sheet.id)
  const desk = useDesk(sheet.id, room)
  const [drafting] = useState(() => new Drafting(standpoint(sheet), desk))
  const state = useSyncExternalStore(drafting.subscribe, drafting.state)
  const { left, isLooking, settle, throwAway } = useLeft(room, drafting)
  useFollowing(drafting, sheet)
  useEffect(() => drafting.rest, [drafting])
  return {
    drafting,
    state,
    left: left?.unsaved,
    isLooking,
    restore: () => {
      if (left === undefined) return
      drafting.restore(left.unsaved)
      // it is kept as this tab's own from now on
      settle(left.key === ownKey(room) ? undefined : left)
    },
    throwAway: () => throwAway(left),
  }
}

/** Looked for before anything is typed, and again when one text is thrown away: several tabs may have left theirs. */
function useLeft(room: string, drafting: Drafting) {
  const [found, setFound] = useState<{ left?: Left }>()
  const isOver = useRef(false)
  const look = useCallback(() => {
    const show = (left?: Left) => {
      if (!isOver.current) setFound({ left })
    }
    return findLeft(room, drafting.state().base.content).then(show, () => show())
  }, [room, drafting])
  useEffect(() => {
    isOver.current = false
    void look()
    return () => {
      isOver.current = true
    }
  }, [look])
  const settle = (toForget: Left | undefined) => {
    if (toForget !== undefined) void forgetLeft(toForget)
    setFound({})
  }
  const throwAway = (left: Left | undefined) => {
    if (left !== undefined) void forgetLeft(left).then(look)
  }
  return { left: found?.left, isLooking: found === undefined, settle, throwAway }
}

function useDesk(id: string, room: string): Desk {
  const client = useQueryClient()
  return {
    send: async (version, content, corrections) => {
      // what an older page left unsaved may hold what only answers have
      const decided = await send('edit', { id, version }, { content: plain(content), corrections })
      saw(decided)
      sayIsSaved(room)
      void refresh(client, id)
      return decided
    },
    read: async (version) => standpoint(await readSheet(id, version + 1)),
    keep: (unsaved) => keepUnsaved(room, unsaved),
    forget: () => forgetUnsaved(room),
    now: () => new Date().toISOString(),
  }
}

function standpoint(sheet: SheetDetails): Standpoint {
  return { version: sheet.version, content: plain(sheet.content) }
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
