import { asProblem, STALE_VERSION, type Problem } from '../../lib/api/problem'
import type { Correction, SheetContent } from '../../lib/api/types'
import { isSame, textAt } from './content'
import { again, without, withStep, type Step, type StepKind } from './undoing'

/** A content that the server has, and as which version. */
export interface Standpoint {
  version: number
  content: SheetContent
}

/** A suggestion that was taken over, with its text: it is told to the server as long as the text stands. */
export interface Taken {
  correction: Correction
  path: string
  text: string
}

/** What is typed and not saved: enough to go on from after a crash or a new sign-in. */
export interface Unsaved {
  base: Standpoint
  content: SheetContent
  taken: Taken[]
  at: string
}

export interface DraftState {
  base: Standpoint
  content: SheetContent
  status: 'saved' | 'changed' | 'saving' | 'failed' | 'overtaken'
  savedAt?: string
  problem?: Problem
  /** What somebody else saved meanwhile; mine must be merged with it. */
  theirs?: Standpoint
  /** What can be taken back, the last step at the end. */
  past: readonly Step[]
  /** What was taken back and can be done again, the next step at the end. */
  future: readonly Step[]
}

/** What a change is: the kind of step, the cell that was typed in, the suggestion that was taken over. */
interface How {
  kind?: StepKind
  cell?: string
  taken?: Taken
}

/** What drafting needs of the world. */
export interface Desk {
  send: (version: number, content: SheetContent, corrections: Correction[]) => Promise<{ version: number }>
  /** The sheet as it stands, which is newer than the version. */
  read: (version: number) => Promise<Standpoint>
  keep: (unsaved: Unsaved) => void
  forget: () => void
  now: () => string
}

const PAUSE_MS = 2000
const AGAIN_MS = 5000

/** A sheet as it is typed: saved when typing pauses, never twice at a time, never over what somebody else saved. */
export class Drafting {
  #state: DraftState
  #taken: Taken[] = []
  #timer: ReturnType<typeof setTimeout> | undefined
  #running: Promise<boolean> | undefined
  readonly #desk: Desk
  readonly #listeners = new Set<() => void>()

  constructor(start: Standpoint, desk: Desk) {
    this.#state = { base: start, content: start.content, status: 'saved', past: [], future: [] }
    this.#desk = desk
  }

  readonly state = (): DraftState => this.#state

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  get isUnsaved(): boolean {
    return this.#state.status !== 'saved'
  }

  /** Makes a change, which is one step back; undefined when nothing changes by it. */
  readonly edit = (
    change: (content: SheetContent) => SheetContent,
    { kind = 'settings', cell, taken }: How = {},
  ): Step | undefined => {
    const { content: before, past } = this.#state
    const after = change(before)
    if (after === before) return undefined
    if (taken !== undefined) this.#taken = [...this.#taken, taken]
    const steps = withStep(past, { kind, cell, before, after, at: this.#desk.now() })
    this.#change({ content: after, past: steps, future: [] })
    return steps.at(-1)
  }

  /** Takes the last step back; undefined when there is none. */
  readonly undo = (): Step | undefined => {
    const { content, past, future } = this.#state
    const step = past.at(-1)
    if (step !== undefined)
      this.#change({ content: without(step, content), past: past.slice(0, -1), future: [...future, step] })
    return step
  }

  /** Does again what was taken back last. */
  readonly redo = (): Step | undefined => {
    const { content, past, future } = this.#state
    const step = future.at(-1)
    if (step !== undefined)
      this.#change({ content: again(step, content), past: [...past, step], future: future.slice(0, -1) })
    return step
  }

  /** Takes a step back that need not be the last one. */
  takeBack(step: Step): void {
    if (this.#state.past.at(-1) === step) this.undo()
    else if (this.#state.past.includes(step)) this.edit((content) => without(step, content), { kind: 'undo' })
  }

  /** Goes on from what was typed before, on the version that it was typed on. */
  restore({ base, content, taken }: Unsaved): void {
    this.#taken = taken
    this.#change({ base, content })
  }

  /** Shows what somebody else saved, where nothing of one's own is in the way. */
  follow(newer: Standpoint): void {
    if (this.isUnsaved || newer.version <= this.#state.base.version) return
    this.#set({ base: newer, content: newer.content })
  }

  /** Saves what mine and theirs were merged to, as a change of theirs. */
  merged(content: SheetContent): Promise<boolean> {
    const { theirs } = this.#state
    if (theirs === undefined) return Promise.resolve(false)
    this.#change({ base: theirs, content, theirs: undefined })
    return this.save()
  }

  /** Now rather than when typing pauses; answers whether everything typed is saved. */
  readonly save = async (): Promise<boolean> => {
    clearTimeout(this.#timer)
    if (this.#running !== undefined) {
      await this.#running
      return this.#state.status === 'changed' ? this.save() : !this.isUnsaved
    }
    if (this.#state.status === 'overtaken') return false
    if (isSame(this.#state.content, this.#state.base.content)) return this.#isSaved()
    this.#running = this.#send().finally(() => (this.#running = undefined))
    return this.#running
  }

  /** Leaves what is typed where it is and saves nothing more by itself. */
  readonly rest = (): void => clearTimeout(this.#timer)

  async #send(): Promise<boolean> {
    const { content, base } = this.#state
    const sent = this.#taken.filter(
      ({ path, text }) => textAt(content, path) === text && textAt(base.content, path) !== text,
    )
    this.#set({ status: 'saving' })
    try {
      const { version } = await this.#desk.send(
        base.version,
        content,
        sent.map(({ correction }) => correction),
      )
      this.#taken = this.#taken.filter((taken) => !sent.includes(taken))
      return this.#arrived({ version, content })
    } catch (error) {
      return this.#refused(asProblem(error), content)
    }
  }

  #arrived(base: Standpoint): boolean {
    this.#set({ base })
    if (isSame(this.#state.content, base.content)) return this.#isSaved()
    this.#change({})
    this.#set({ status: 'changed' })
    return false
  }

  async #refused(problem: Problem, content: SheetContent): Promise<boolean> {
    const theirs =
      problem.code === STALE_VERSION
        ? await this.#desk.read(this.#state.base.version).catch(() => undefined)
        : undefined
    if (theirs === undefined) {
      this.#set({ status: 'failed', problem })
      if (problem.isPassing) this.#later(AGAIN_MS)
      return false
    }
    // the answer to one's own save may have been lost on the way
    if (isSame(theirs.content, content)) return this.#arrived(theirs)
    this.#set({ status: 'overtaken', theirs })
    return false
  }

  #isSaved(): boolean {
    this.#desk.forget()
    this.#set({ status: 'saved', savedAt: this.#desk.now(), problem: undefined })
    return true
  }

  #change(part: Partial<DraftState>): void {
    const waits = this.#state.status === 'overtaken' && !('theirs' in part)
    const status = waits ? 'overtaken' : this.#running === undefined ? 'changed' : 'saving'
    this.#set({ ...part, status })
    const { base, content } = this.#state
    this.#desk.keep({ base, content, taken: this.#taken, at: this.#desk.now() })
    this.#later(PAUSE_MS)
  }

  #later(ms: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.save(), ms)
  }

  #set(part: Partial<DraftState>): void {
    this.#state = { ...this.#state, ...part }
    this.#listeners.forEach((listener) => listener())
  }
}
