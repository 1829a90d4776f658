import { expect, test } from 'vitest';
import { labelOffsets } from '../../src/page/charts/labels.ts';

test('a label stands beside its point, on the side where there is room', () => {
  const alone = labelOffsets([{ x: 100, y: 50 }], ['lambda=0'], 500);
  expect(alone).toEqual([{ anchor: 'start', dx: 8, dy: -11 }]);
  expect(labelOffsets([{ x: 480, y: 50 }], ['lambda=0'], 500)[0]!.anchor).toBe('end');
});

test('labels of points that lie close stand apart', () => {
  const places = [0, 4, 8, 12].map((more) => ({ x: 100 + more, y: 50 + more }));
  const offsets = labelOffsets(
    places,
    places.map(() => 'label'),
    500,
  );
  const boxes = offsets.map(({ anchor, dx, dy }, at) => {
    const left = places[at]!.x + dx - (anchor === 'end' ? 32 : 0);
    return { left, right: left + 32, middle: places[at]!.y + dy };
  });
  for (const [at, box] of boxes.entries())
    for (const other of boxes.slice(at + 1))
      expect(
        box.right <= other.left || other.right <= box.left || Math.abs(box.middle - other.middle) >= 13,
      ).toBe(true);
});
