// When something was shown first, in milliseconds of this document. It comes before everything else of the page, and looks at the page
// whenever something changes in it, which takes time of its own: where time is measured, it is not there.
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
// The promise of half a second counts from the moment at which the program sets the timer for it: how long the rest
// of the page takes to be drawn depends on the machine.
const setTimer = window.setTimeout;
window.setTimeout = (then, delayMs, ...rest) => {
  first('timer', delayMs === 500);
  return setTimer(then, delayMs, ...rest);
};
