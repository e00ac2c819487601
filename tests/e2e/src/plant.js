// Puts records, given by their keys, into the places that are named: 'storage', 'database'.
const [records, places, done] = arguments;
if (places.includes('storage')) {
  for (const [key, text] of Object.entries(records)) localStorage.setItem(key, text);
}
if (!places.includes('database')) return done(true);
const opening = indexedDB.open('restitution', 2);
opening.onupgradeneeded = () => {
  for (const store of ['files', 'records']) {
    if (!opening.result.objectStoreNames.contains(store)) opening.result.createObjectStore(store);
  }
};
opening.onerror = () => done(false);
opening.onsuccess = () => {
  const database = opening.result;
  const transaction = database.transaction('records', 'readwrite');
  for (const [key, text] of Object.entries(records)) transaction.objectStore('records').put(text, key);
  transaction.oncomplete = () => {
    database.close();
    done(true);
  };
  transaction.onabort = () => {
    database.close();
    done(false);
  };
};
