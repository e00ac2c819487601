// Comes before everything else of the page: what happens while the program starts is seen as well.
window.__violations = [];
document.addEventListener('securitypolicyviolation', (event) => {
  window.__violations.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}`);
});
// When something was shown first, in milliseconds of this document.
window.__first = {};
const first = (what, there) => {
  if (there && !(what in window.__first)) window.__first[what] = performance.now();
};
const note = () => {
  first('navigation', document.querySelector('nav'));
  const statuses = [...document.querySelectorAll('[role=status], output')];
  first('loading', statuses.some((status) => status.textContent.includes('Chargement')));
};
new MutationObserver(note).observe(document, { subtree: true, childList: true, characterData: true });
