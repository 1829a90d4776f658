/**
 * What keeps a page up to date: told that something has changed, it fetches what is to be seen and puts the sections that differ in the place
 * of the old ones. What was unfolded stays so, the focus and the place in the page stay where they were.
 */
export const liveScript = `
(() => {
  'use strict';
  const run = new URLSearchParams(location.search).get('run') ?? '';
  const about = '?run=' + encodeURIComponent(run);
  const state = (text) => { document.getElementById('live').textContent = text; };
  const nameOf = (fold) => fold.querySelector('summary').textContent.split(':')[0] + (fold.closest('figure')?.querySelector('h3')?.textContent ?? '');
  const keyOf = (element) => element.getAttribute('aria-label') ?? element.getAttribute('href') ?? (element.matches('summary') ? nameOf(element.parentElement) : null);
  // A chart has one drawing for wide screens and one for phones, under the same name.
  const shownIn = (root, selector) => [...root.querySelectorAll(selector)].filter((element) => element.getClientRects().length > 0);
  const swap = (old, fresh) => {
    const folds = new Map([...old.querySelectorAll('details')].map((fold) => [nameOf(fold), fold.open]));
    for (const fold of fresh.querySelectorAll('details')) if (folds.has(nameOf(fold))) fold.open = folds.get(nameOf(fold));
    const focused = old.contains(document.activeElement) ? keyOf(document.activeElement) : null;
    const scrolled = new Map(shownIn(old, '.scroll').map((box) => [keyOf(box), [box.scrollLeft, box.scrollTop]]));
    old.replaceWith(fresh);
    for (const box of shownIn(fresh, '.scroll')) box.scrollTo(...(scrolled.get(keyOf(box)) ?? [0, 0]));
    if (focused !== null) shownIn(fresh, 'a,summary,[tabindex]').find((element) => keyOf(element) === focused)?.focus({ preventScroll: true });
  };
  const partsOf = (root) => [root.querySelector('header.top'), root.querySelector('nav'), ...root.querySelectorAll('main > section'), root.querySelector('footer')];
  let seen = new Map(partsOf(document).map((part, at) => [at, part.outerHTML]));
  let asked = false;
  let again = false;
  const update = async () => {
    if (asked || document.hidden) { again = true; return; }
    asked = true;
    again = false;
    const began = performance.now();
    try {
      const answer = await fetch('fragment' + about);
      if (answer.ok) {
        const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
        const [before, after] = [partsOf(document), partsOf(fresh)];
        const same = before.length === after.length && before.every((part, at) => part.getAttribute('aria-labelledby') === after[at].getAttribute('aria-labelledby'));
        const texts = new Map(after.map((part, at) => [at, part.outerHTML]));
        if (same) before.forEach((part, at) => { if (seen.get(at) !== texts.get(at)) swap(part, document.adoptNode(after[at])); });
        else {
          const whole = document.createElement('div');
          whole.id = 'page';
          whole.append(...[...fresh.body.childNodes].map((node) => document.adoptNode(node)));
          swap(document.getElementById('page'), whole);
        }
        seen = texts;
        const bar = document.querySelector('progress');
        document.title = (bar ? Math.floor(100 * bar.position) + ' % ' : '') + document.querySelector('h1').textContent + ': ' + document.querySelector('h1 + .badge').textContent;
      }
    } catch {
      // The server is gone; the stream of changes comes back when it does.
    }
    // What it costs to make a page is not taken from the training: a sixth of the time at most.
    setTimeout(() => { asked = false; if (again) update(); }, Math.max(500, 5 * (performance.now() - began)));
  };
  document.addEventListener('visibilitychange', () => { if (again) update(); });
  const listen = () => {
    const changes = new EventSource('changes' + about);
    changes.addEventListener('changed', () => { state('live'); update(); });
    changes.addEventListener('beat', () => state('live'));
    changes.addEventListener('error', () => {
      state('not connected: trying again');
      if (changes.readyState === EventSource.CLOSED) setTimeout(listen, 2000);
    });
  };
  listen();
})();
`;
