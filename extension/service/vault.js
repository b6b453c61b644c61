/**
 * The token, in the background's own IndexedDB.
 *
 * Not in `storage.local`: Firefox lets content scripts read that, and Chromium unless told not to.
 * A content script that opens this database by name gets the page's own, empty one.
 *
 * @typedef {{ token: string, client: string }} Key what pairing gave: the secret, and our id
 */

const DATABASE = "bowout";
const STORE = "keys";
const SLOT = "service";

/** @returns {Promise<Key | null>} */
export async function readKey() {
  const key = await inStore("readonly", (store) => store.get(SLOT));
  return key ?? null;
}

/** @param {Key} key */
export async function keepKey(key) {
  await inStore("readwrite", (store) => store.put(key, SLOT));
}

export async function forgetKey() {
  await inStore("readwrite", (store) => store.delete(SLOT));
}

/**
 * @param {IDBTransactionMode} mode
 * @param {(store: IDBObjectStore) => IDBRequest} act
 * @returns {Promise<any>} the request's result, once the transaction is safe on disk
 */
async function inStore(mode, act) {
  const database = await open();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      const request = act(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

/** @returns {Promise<IDBDatabase>} */
function open() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
