import { afterEach, expect, test, vi } from 'vitest'
import { SheetTabs } from './sheetTabs'

const OTHER = 'mubiao/li/sheet/other'

/** Locks as a browser has them, of which one other tab holds one until it lets go. */
function locks() {
  let isHeld = false
  let free: (() => void)[] = []
  return {
    take: () => (isHeld = true),
    letGo: () => {
      isHeld = false
      const waiting = free
      free = []
      waiting.forEach((go) => go())
    },
    waiting: () => free.length,
    query: () => Promise.resolve({ held: isHeld ? [{ name: OTHER, mode: 'exclusive' }] : [] }),
    request: (name: string, ...rest: unknown[]) => {
      const run = rest.at(-1) as () => unknown
      return name === OTHER ? new Promise<void>((resolve) => free.push(resolve)) : Promise.resolve(run())
    },
  }
}

/** Messages from the other tab. */
class Channel {
  static heard: Channel[] = []
  onmessage?: (event: { data: unknown }) => void
  constructor() {
    Channel.heard.push(this)
  }
  postMessage = () => undefined
  close = () => undefined
  static say(data: unknown) {
    Channel.heard.forEach((channel) => channel.onmessage?.({ data }))
  }
}

afterEach(() => vi.unstubAllGlobals())

test('a tab that opens the sheet again is watched again', async () => {
  const all = locks()
  vi.stubGlobal('navigator', { locks: all })
  vi.stubGlobal('BroadcastChannel', Channel)
  const told: number[] = []
  const tabs = new SheetTabs('li/sheet', {
    onOthers: (others) => told.push(others.size),
    onSaved: () => undefined,
  })
  await vi.waitFor(() => expect(told).toEqual([0]))
  for (const visits of [1, 2]) {
    all.take()
    Channel.say({ room: 'li/sheet', said: 'here' })
    await vi.waitFor(() => expect(all.waiting()).toBe(1))
    all.letGo()
    await vi.waitFor(() => expect(told).toHaveLength(1 + 2 * visits))
  }
  expect(told).toEqual([0, 1, 0, 1, 0])
  tabs.close()
})
