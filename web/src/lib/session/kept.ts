import { openDB, type DBSchema } from 'idb'

interface Kept extends DBSchema {
  typed: { key: string; value: unknown }
}

const STORE = 'typed'

let opened: ReturnType<typeof open> | undefined

function open() {
  return openDB<Kept>('mubiao', 1, {
    upgrade: (database) => void database.createObjectStore(STORE),
    terminated: () => (opened = undefined),
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

/** Later calls win: the database runs what is written in the order in which it was asked. */
export async function keep(key: string, value: unknown): Promise<void> {
  await (await store()).put(STORE, value, key)
}

export async function drop(key: string): Promise<void> {
  await (await store()).delete(STORE, key)
}

/** Everything kept below a prefix, by its key. */
export async function keptBelow(prefix: string): Promise<Map<string, unknown>> {
  const transaction = (await store()).transaction(STORE)
  const [keys, values] = await Promise.all([
    transaction.store.getAllKeys(below(prefix)),
    transaction.store.getAll(below(prefix)),
  ])
  return new Map(keys.map((key, i) => [key, values[i]]))
}

export async function dropBelow(prefix: string): Promise<void> {
  await (await store()).delete(STORE, below(prefix))
}

function below(prefix: string): IDBKeyRange {
  return IDBKeyRange.bound(prefix, `${prefix}\uffff`)
}
