/**
 * GitHub's runner reads what a step prints, and acts on `::command::` at the beginning of a line and on `##[command]` anywhere in one. This
 * breaks both with a space, in whatever pieces a text is written. One guard per stream.
 */
export function commandGuard(): (text: string) => string {
  /** The line so far while only white space and a colon stand on it, otherwise its last two characters. */
  let held = '';
  let isLead = true;
  return (text) =>
    text
      .split(/(\r\n|\r|\n)/)
      .map((piece, at) => {
        if (at % 2 === 1) {
          held = '';
          isLead = true;
          return piece;
        }
        const line = held + piece;
        const safe = (isLead ? line.replace(/^(\s*:):/, '$1 :') : line).replaceAll('##[', '## [');
        const shown = safe.slice(held.length);
        isLead &&= /^\s*:?$/.test(safe);
        held = isLead ? safe : safe.slice(-2);
        return shown;
      })
      .join('');
}
