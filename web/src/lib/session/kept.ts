import { openDB, type DBSchema } from 'idb'

interface Kept extends DBSchema {
  typed: { key: string; value: unknown }
}

const STORE = 'typed'

/** How long a page waits for the database: another tab may hold it, or the disk may hang. */
export const PATIENCE_MS = 1500

let opened: ReturnType<typeof open> | undefined

/** Async, so that a browser without any database refuses instead of throwing. */
async function open() {
  return openDB<Kept>('mubiao', 1, {
    upgrade: (database) => void database.createObjectStore(STORE),
    terminated: () => (opened = undefined),
    // an old tab never keeps a newer page waiting
    blocking: (_current, _wanted, { target }) => {
      opened = undefined
      ;(target as IDBDatabase).close()
    },
  })
}

/** What is typed on this computer and not sent: it outlives a closed tab and a crash of the browser. */
function store() {
  opened ??= open().catch((error: unknown) => {
    opened = undefined
    throw error
  })
  return opened
}

/** What the database does, or a refusal where it does not answer in time. */
async function inTime<T>(work: (database: Awaited<ReturnType<typeof open>>) => Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, refuse) => {
    timer = setTimeout(() => refuse(new Error('the database does not answer')), PATIENCE_MS)
  })
  return Promise.race([store().then(work), late]).finally(() => clearTimeout(timer))
}

/** Later calls win: the database runs what is written in the order in which it was asked. */
export async function keep(key: string, value: unknown): Promise<void> {
  await inTime((database) => database.put(STORE, value, key))
}

export async function drop(key: string): Promise<void> {
  await inTime((database) => database.delete(STORE, key))
}

/** Everything kept below a prefix, by its key. */
export async function keptBelow(prefix: string): Promise<Map<string, unknown>> {
  const [keys, values] = await inTime((database) => {
    const { store: typed } = database.transaction(STORE)
    return Promise.all([typed.getAllKeys(below(prefix)), typed.getAll(below(prefix))])
  })
  return new Map(keys.map((key, i) => [key, values[i]]))
}

export async function dropBelow(prefix: string): Promise<void> {
  await inTime((database) => database.delete(STORE, below(prefix)))
}

function below(prefix: string): IDBKeyRange {
  return IDBKeyRange.bound(prefix, `${prefix}\uffff`)
}
