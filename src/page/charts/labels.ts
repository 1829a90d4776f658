/** A place on a chart, in its pixels. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface Offset {
  readonly anchor: 'start' | 'end';
  readonly dx: number;
  readonly dy: number;
}

const height = 13;
const perLetter = 6.4;
const rings = [11, 24, 37, 50];

/** Where beside it each place's label stands: as near as no other place or label is in the way, else just beside it. */
export function labelOffsets(
  places: readonly Place[],
  texts: readonly string[],
  width: number,
): readonly Offset[] {
  const taken: Box[] = places.map(({ x, y }) => ({ left: x - 6, right: x + 6, top: y - 6, bottom: y + 6 }));
  return places.map((place, at) => {
    const length = texts[at]!.length * perLetter;
    const offsets = rings.flatMap((dy) =>
      (['start', 'end'] as const).flatMap((anchor) => [
        { anchor, dx: anchor === 'start' ? 8 : -8, dy: -dy },
        { anchor, dx: anchor === 'start' ? 8 : -8, dy },
      ]),
    );
    const free = offsets.find((offset) => {
      const box = boxOf(place, offset, length);
      return box.left >= 0 && box.right <= width && !taken.some((other) => overlap(box, other));
    });
    const chosen = free ?? offsets[0]!;
    taken.push(boxOf(place, chosen, length));
    return chosen;
  });
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function boxOf({ x, y }: Place, { anchor, dx, dy }: Offset, length: number): Box {
  const left = anchor === 'start' ? x + dx : x + dx - length;
  return { left, right: left + length, top: y + dy - height / 2, bottom: y + dy + height / 2 };
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
