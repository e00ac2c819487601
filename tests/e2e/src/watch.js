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
// The promise of half a second counts from the moment at which the program sets the timer for it: how long the rest
// of the page takes to be drawn depends on the machine.
const setTimer = window.setTimeout;
window.setTimeout = (then, delayMs, ...rest) => {
  first('timer', delayMs === 500);
  return setTimer(then, delayMs, ...rest);
};
// The longest time for which the page answered nothing, in milliseconds, when that ended, and how much was in the page by
// then: a timer that should come every 10 ms says how late it was.
window.__longest_silence = [0, 0, 0];
let lastBeat = performance.now();
setInterval(() => {
  const now = performance.now();
  if (now - lastBeat - 10 > window.__longest_silence[0]) {
    window.__longest_silence = [now - lastBeat - 10, now, document.getElementsByTagName('*').length];
  }
  lastBeat = now;
}, 10);
