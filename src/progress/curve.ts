const levels = '▁▂▃▄▅▆▇█';

/** A small curve of positive values on a log scale, at most `columns` wide: each column the mean of its share. */
export function curve(values: readonly number[], columns: number): string {
  const shown = values.filter((value) => value > 0 && Number.isFinite(value)).map(Math.log);
  if (shown.length < 2) return '';
  const cells = Math.min(columns, shown.length);
  const means = Array.from({ length: cells }, (_, cell) => {
    const share = shown.slice(
      Math.floor((cell * shown.length) / cells),
      Math.floor(((cell + 1) * shown.length) / cells),
    );
    return share.reduce((sum, value) => sum + value, 0) / share.length;
  });
  const low = Math.min(...means);
  const range = Math.max(...means) - low || 1;
  return means.map((mean) => levels[Math.round(((mean - low) / range) * (levels.length - 1))]).join('');
}
