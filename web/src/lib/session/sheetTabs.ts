const CHANNEL = 'mubiao'

/** This page, until it is loaded anew: what names a tab in storage would be copied with the tab. */
export const TAB = crypto.randomUUID()

/** What tabs of this browser tell one another of a sheet. */
type Said = 'here' | 'saved'

interface Message {
  room: string
  said: Said
}

interface Listener {
  /** The other tabs that live; told when one comes or ends. */
  onOthers: (tabs: ReadonlySet<string>) => void
  /** Another tab has saved. */
  onSaved: () => void
}

/**
 * The tabs of this browser in which one person has one sheet open. A tab holds a lock as long as it lives; the browser
 * gives it back even where the tab crashes, and whoever waits for it learns of the end.
 */
export class SheetTabs {
  readonly #room: string
  readonly #prefix: string
  readonly #listener: Listener
  readonly #channel = new BroadcastChannel(CHANNEL)
  readonly #end = new AbortController()
  readonly #watched = new Set<string>()

  constructor(room: string, listener: Listener) {
    this.#room = room
    this.#prefix = `mubiao/${room}/`
    this.#listener = listener
    this.#channel.onmessage = ({ data }: MessageEvent<Message>) => {
      if (data.room !== room) return
      if (data.said === 'saved') listener.onSaved()
      else void this.#look()
    }
    void navigator.locks.request(this.#prefix + TAB, () => {
      say(this.#channel, { room, said: 'here' })
      void this.#look()
      return new Promise<void>((resolve) => this.#end.signal.addEventListener('abort', () => resolve()))
    })
  }

  close(): void {
    this.#end.abort()
    this.#channel.close()
  }

  async #look(): Promise<void> {
    if (this.#end.signal.aborted) return
    const others = await otherTabs(this.#room)
    others.forEach((tab) => this.#watch(tab))
    this.#listener.onOthers(others)
  }

  /** The lock of another tab is free when that tab has ended. */
  #watch(tab: string): void {
    if (this.#watched.has(tab)) return
    this.#watched.add(tab)
    navigator.locks
      .request(this.#prefix + tab, { mode: 'shared', signal: this.#end.signal }, () => undefined)
      // the page of that tab may come back under its name
      .finally(() => this.#watched.delete(tab))
      .then(
        () => this.#look(),
        () => undefined, // this tab itself has ended
      )
  }
}

/** Has the other tabs look at what was saved here. */
export function sayIsSaved(room: string): void {
  const channel = new BroadcastChannel(CHANNEL)
  say(channel, { room, said: 'saved' })
  channel.close()
}

function say(channel: BroadcastChannel, message: Message) {
  channel.postMessage(message)
}

/** The tabs of a room that hold their locks. */
async function livingTabs(prefix: string): Promise<Set<string>> {
  const { held = [] } = await navigator.locks.query()
  const names = held.flatMap(({ name = '', mode }) => (mode === 'exclusive' ? [name] : []))
  return new Set(names.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length)))
}

/** The other tabs that have a sheet open. */
export async function otherTabs(room: string): Promise<ReadonlySet<string>> {
  const tabs = await livingTabs(`mubiao/${room}/`)
  tabs.delete(TAB)
  return tabs
}
