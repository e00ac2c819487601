// The records of notes that the device keeps: [those of local storage, those of the database], each by its keys.
const done = arguments[arguments.length - 1];
const isRecord = (key) => key.startsWith('restitution/1/') && key.includes('/note/');
const keys = Object.keys(localStorage).filter(isRecord);
const stored = Object.fromEntries(keys.map((key) => [key, localStorage.getItem(key)]));
const opening = indexedDB.open('restitution');
// Asking must not make one that is empty.
opening.onupgradeneeded = () => opening.transaction.abort();
opening.onerror = () => done([stored, {}]);
opening.onsuccess = () => {
  const database = opening.result;
  const end = (records) => {
    database.close();
    done([stored, records]);
  };
  if (!database.objectStoreNames.contains('records')) return end({});
  const store = database.transaction('records').objectStore('records');
  const [names, texts] = [store.getAllKeys(), store.getAll()];
  texts.onsuccess = () => {
    const all = names.result.map((key, at) => [key, texts.result[at]]);
    end(Object.fromEntries(all.filter(([key]) => isRecord(key))));
  };
  texts.onerror = () => end({});
};
