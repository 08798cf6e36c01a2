// The phone's own records, from inside the worker. Their shapes are those of webapp/static/js/store/database.js.

function openRecords() {
  return new Promise((resolve, reject) => {
    // Without a number: whatever version the pages made is taken as it is.
    const request = indexedDB.open("uncramp");
    // Nothing is there yet, and making it is the pages' work.
    request.onupgradeneeded = () => request.transaction.abort();
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** One request in a transaction of its own; the database is let go at once, for pages may have to change it. */
async function withRecords(store, mode, work) {
  const database = await openRecords();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(store, mode);
      const request = work(transaction.objectStore(store));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

/** The record, or undefined where there is none or no database. */
function readRecord(store, id) {
  return withRecords(store, "readonly", (records) => records.get(id)).catch(() => undefined);
}

/** Every record of a store. */
function readAll(store) {
  return withRecords(store, "readonly", (records) => records.getAll());
}

/** Open pages hear of it. Rejects when it could not be kept. */
async function keepRecord(store, record) {
  await withRecords(store, "readwrite", (records) => records.put(record));
  const channel = new BroadcastChannel("uncramp");
  channel.postMessage(store);
  channel.close();
}
