// Finds elements by accessible role and name with axe-core's own computation, so that all engines agree.
// arguments: role, name ('' for any), how ('is' | 'starts' | 'contains'), scope role ('' for none), scope name.
// Returns null when axe is not in this document yet.
if (typeof window.axe === 'undefined') return null;
const [role, name, how, scopeRole, scopeName] = arguments;
const tidy = (text) => (text ?? '').replace(/[\s\u00a0\u202f]+/g, ' ').replace(/\u2019/g, "'").trim();
const commons = window.axe.commons;
const matches = (element, wantedRole, wantedName, mode) => {
  if (commons.aria.getRole(element) !== wantedRole) return false;
  if (!commons.dom.isVisibleToScreenReaders(element)) return false;
  if (wantedName === '') return true;
  const found = tidy(commons.text.accessibleText(element));
  const wanted = tidy(wantedName);
  if (mode === 'starts') return found.startsWith(wanted);
  if (mode === 'contains') return found.includes(wanted);
  return found === wanted;
};
window.axe.teardown();
window.axe.setup(document);
try {
  let roots = [document];
  if (scopeRole !== '') {
    roots = [...document.querySelectorAll('*')].filter((e) => matches(e, scopeRole, scopeName, 'is'));
  }
  const found = new Set();
  for (const root of roots) {
    for (const element of root.querySelectorAll('*')) {
      if (matches(element, role, name, how)) found.add(element);
    }
  }
  const elements = [...found];
  return { elements, names: elements.map((e) => tidy(commons.text.accessibleText(e))) };
} finally {
  window.axe.teardown();
}
