const powers: { readonly [prefix: string]: number } = { '': 0, k: 1, m: 2, g: 3, t: 4 };

/** Bytes of `10GB`, `1.5 GiB`, `500m`, `4096`: powers of a thousand, with an `i` of 1,024. `undefined` for what is no size. */
export function parseSize(text: string): number | undefined {
  const parts = /^(\d+(?:\.\d+)?) ?([kmgt]?)(i?)b?$/i.exec(text.trim());
  if (parts === null) return undefined;
  const [, number = '', prefix = '', binary = ''] = parts;
  if (binary !== '' && prefix === '') return undefined;
  const power = powers[prefix.toLowerCase()] ?? 0;
  return Math.round(Number(number) * (binary === '' ? 1000 : 1024) ** power);
}
