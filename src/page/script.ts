/**
 * The pages' only script: on line charts it shows the values under the pointer, or, with the arrow keys, of one place after the other. All
 * it knows it reads from the chart's own table. Without it a page lacks nothing else.
 */
export const script = `
(() => {
  'use strict';
  const live = document.createElement('div');
  live.setAttribute('aria-live', 'polite');
  live.className = 'skip';
  document.body.append(live);
  const chartOf = (figure) => {
    const [first, ...names] = [...figure.querySelectorAll('details.data th')].map((cell) => cell.textContent);
    const looks = [...figure.querySelectorAll('.legend i')];
    const rows = [...figure.querySelectorAll('details.data tbody tr')].map((row) => {
      const cells = [...row.cells].map((cell) => cell.textContent);
      const [low, high] = cells[0].split('\\u2013').map(Number);
      return { cells, x: (low + (high ?? low)) / 2 };
    });
    return { figure, first, names, looks, rows };
  };
  // Of a chart that has a drawing for phones the one that is to be seen.
  const drawingOf = (figure) => {
    const box = [...figure.querySelectorAll('[data-across]')].find((one) => one.getClientRects().length > 0);
    const [from, to, left, right] = box.dataset.across.split(' ').map(Number);
    return { svg: box.querySelector('svg'), from, to, left, right };
  };
  const clear = (figure) => {
    for (const old of figure.querySelectorAll('.tip,.under')) old.remove();
  };
  const show = ({ figure, first, names, looks, rows }, at) => {
    clear(figure);
    const { svg, from, to, left, right } = drawingOf(figure);
    const { cells, x } = rows[at];
    const pixel = left + ((x - from) / (to - from || 1)) * (right - left);
    const view = svg.viewBox.baseVal;
    const rule = document.createElementNS('http://www.w3.org/2000/svg', 'line');
    const ends = { x1: pixel, x2: pixel, y1: 8, y2: view.height - 34 };
    for (const name of Object.keys(ends)) rule.setAttribute(name, ends[name]);
    rule.setAttribute('class', 'under');
    svg.append(rule);
    const tip = document.createElement('div');
    tip.className = 'tip';
    const line = (name, value, look) => {
      const row = document.createElement('div');
      const label = document.createElement('span');
      if (look) label.className = look.className.replace(/line|dashed|dot|ring/, '');
      label.textContent = name;
      const text = document.createElement('b');
      text.textContent = value;
      row.append(label, text);
      tip.append(row);
    };
    line(first, cells[0]);
    const told = [first + ' ' + cells[0]];
    names.forEach((name, column) => {
      let value = cells[column + 1];
      for (let far = 1; !value && far < rows.length; far++)
        for (const near of [at - far, at + far])
          if (!value && rows[near] && rows[near].cells[column + 1]) value = rows[near].cells[column + 1] + ' at ' + rows[near].cells[0];
      if (!value) return;
      line(name, value, looks[column]);
      told.push(name + ' ' + value);
    });
    live.textContent = told.join(', ');
    figure.append(tip);
    const box = svg.getBoundingClientRect();
    const own = figure.getBoundingClientRect();
    const place = box.left - own.left + (pixel / view.width) * box.width;
    const room = own.width - tip.offsetWidth - 6;
    const beside = place + 14 > room ? place - tip.offsetWidth - 14 : place + 14;
    tip.style.left = Math.max(6, Math.min(room, beside)) + 'px';
    tip.style.top = box.top - own.top + 10 + 'px';
  };
  const charts = new WeakMap();
  const chart = (event) => {
    const figure = event.target instanceof Element && event.target.closest('figure:has([data-across])');
    if (!figure || event.target.closest('details')) return undefined;
    if (!charts.has(figure)) charts.set(figure, { ...chartOf(figure), at: 0 });
    return charts.get(figure);
  };
  document.addEventListener('pointermove', (event) => {
    const found = chart(event);
    for (const figure of document.querySelectorAll('figure:has([data-across])')) if (figure !== found?.figure) clear(figure);
    if (!found || found.rows.length === 0) return;
    const { svg, from, to, left, right } = drawingOf(found.figure);
    const box = svg.getBoundingClientRect();
    const pixel = ((event.clientX - box.left) / box.width) * svg.viewBox.baseVal.width;
    const x = from + ((pixel - left) / (right - left)) * (to - from);
    found.at = found.rows.reduce((best, row, at) => (Math.abs(row.x - x) < Math.abs(found.rows[best].x - x) ? at : best), 0);
    show(found, found.at);
  });
  document.addEventListener('keydown', (event) => {
    const step = { ArrowLeft: -1, ArrowRight: 1, Home: -Infinity, End: Infinity }[event.key];
    const found = chart(event);
    if (found && event.key === 'Escape') clear(found.figure);
    if (step === undefined || !found || found.rows.length === 0) return;
    event.preventDefault();
    found.at = Math.max(0, Math.min(found.rows.length - 1, found.at + step));
    show(found, found.at);
  });
  document.addEventListener('focusout', (event) => {
    const found = chart(event);
    if (found) clear(found.figure);
  });
})();
`;
