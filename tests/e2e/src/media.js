// Makes the page's own style sheets believe in a medium, through the object model: a rule whose condition names the
// feature is switched on when it asks for the wanted value, and off when it asks for the other one.
// arguments: [text in a condition, 'all' or 'not all'] pairs. Returns the number of rules that were changed.
const changes = arguments[0];
let changed = 0;
const walk = (rules) => {
  for (const rule of rules) {
    if (rule.media && rule.media.mediaText) {
      for (const [text, media] of changes) {
        if (rule.media.mediaText.includes(text)) {
          rule.media.mediaText = media;
          changed += 1;
          break;
        }
      }
    }
    if (rule.styleSheet) walk(rule.styleSheet.cssRules);
    if (rule.cssRules) walk(rule.cssRules);
  }
};
for (const sheet of document.styleSheets) {
  walk([{ media: sheet.media }, ...sheet.cssRules]);
}
return changed;
