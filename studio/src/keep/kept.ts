const name = 'intertitre'
const table = 'kept'

/**
 * Keep a value in this browser (IndexedDB), until it is forgotten.
 *
 * @throws DOMException when the browser refuses (private window, disk full).
 */
export function keep(key: string, value: unknown): Promise<void> {
  return inTable('readwrite', kept => kept.put(value, key)).then(() => {})
}

/** What was kept under a key. */
export function recall<T>(key: string): Promise<T | undefined> {
  return inTable('readonly', kept => kept.get(key)) as Promise<T | undefined>
}

export function forget(key: string): Promise<void> {
  return inTable('readwrite', kept => kept.delete(key)).then(() => {})
}

async function inTable(mode: IDBTransactionMode, work: (kept: IDBObjectStore) => IDBRequest): Promise<unknown> {
  const database = await open()
  try {
    return await settle(work(database.transaction(table, mode).objectStore(table)))
  } finally {
    database.close()
  }
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1)
  request.onupgradeneeded = () => request.result.createObjectStore(table)
  return settle(request)
}

function settle<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((done, fail) => {
    request.onsuccess = () => done(request.result)
    request.onerror = () => fail(request.error)
  })
}
