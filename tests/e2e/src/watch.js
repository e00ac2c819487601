// Comes before everything else of the page: what happens while the program starts is seen as well.
window.__violations = [];
document.addEventListener('securitypolicyviolation', (event) => {
  window.__violations.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}`);
});
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
