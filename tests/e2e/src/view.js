// What a person would notice of the page, in one round trip. No function here changes anything.
const tidy = (text) => (text ?? '').replace(/[\s\u00a0\u202f]+/g, ' ').replace(/\u2019/g, "'").trim();
const seen = (element) => element.checkVisibility({ visibilityProperty: true });
// What stands in the page before the program does has a heading too, which is not that of a page.
const boot = document.querySelector('#boot')?.closest('main') ?? document.querySelector('#boot');
const ours = (element) => !boot?.contains(element);
const texts = (selector) => [...document.querySelectorAll(selector)].filter(ours).filter(seen).map((e) => tidy(e.innerText));
const root = document.documentElement;
const main = [...document.querySelectorAll('main')].find(ours);
const active = document.activeElement;
const style = active ? getComputedStyle(active) : null;
return {
  url: location.href,
  hash: location.hash,
  title: tidy(document.title),
  lang: root.lang,
  headings: texts('h1'),
  main: tidy(main?.innerText),
  links: main ? [...main.querySelectorAll('a[href]')].filter(seen).map((a) => a.getAttribute('href')) : [],
  articles: main ? [...main.querySelectorAll('article')].filter(seen).map((a) => tidy(a.querySelector('h1,h2,h3,h4')?.innerText)) : [],
  current: texts('nav [aria-current="page"]'),
  statuses: texts('[role=status], output'),
  alerts: texts('[role=alert]'),
  boot: tidy(boot?.innerText),
  focus: {
    tag: active?.localName ?? '',
    text: tidy(active?.innerText ?? '').slice(0, 80),
    href: active?.getAttribute?.('href') ?? '',
    label: tidy([...(active?.labels ?? [])].map((l) => l.innerText).join(' ') || active?.getAttribute?.('aria-label')),
    in_window: document.hasFocus(),
    in_main: Boolean(main && active && main.contains(active)),
    outline: style ? `${style.outlineStyle} ${style.outlineWidth}` : '',
    shadow: style ? style.boxShadow : '',
  },
  background: document.body ? getComputedStyle(document.body).backgroundColor : '',
  root_background: getComputedStyle(root).backgroundColor,
  scroll_y: window.scrollY,
  inner_width: window.innerWidth,
  inner_height: window.innerHeight,
  client_width: root.clientWidth,
  scroll_width: root.scrollWidth,
  scroll_height: root.scrollHeight,
};
