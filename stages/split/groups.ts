import { createHash } from 'node:crypto';
import type { Form } from '../../src/base/task-forms.ts';
import type { Example } from '../../src/text/examples.ts';
import { wordsOf } from '../../src/text/words.ts';

/** Examples that go to one part together, by what decides which. */
export interface Group {
  /** In the order of the file. */
  readonly examples: readonly Example[];
  /** The same for the same content and seed, wherever in the file it stands. */
  readonly key: string;
}

/** A text's content, and its words as a set. */
export interface Content {
  readonly words: ReadonlySet<string>;
  readonly examples: readonly Example[];
}

/**
 * Examples by their content: the words, in order, whatever their case, spaces and punctuation, of what an example is about. That is the
 * text; the premise, which several hypotheses may share; the context (and question); of a pair both sentences, in either order.
 */
export function contentsOf(form: Form, examples: readonly Example[]): Map<string, Content> {
  const found = new Map<string, { words: Set<string>; examples: Example[] }>();
  for (const example of examples) {
    const about = (form === 'similarity' ? example.texts : example.texts.slice(0, 1)).map((text) => {
      const words = wordsOf(text);
      return { words, written: words.length > 0 ? words.join(' ') : text.trim() };
    });
    const content = JSON.stringify(about.map(({ written }) => written).sort());
    const known = found.get(content);
    if (known !== undefined) known.examples.push(example);
    else found.set(content, { words: new Set(about.flatMap(({ words }) => words)), examples: [example] });
  }
  return found;
}

/** What goes together: examples of one content, or of the contents at the places of one group. */
export function groupsOf(
  contents: ReadonlyMap<string, Content>,
  together: readonly (readonly number[])[],
  seed: number,
): Group[] {
  const names = [...contents.keys()];
  return together.map((places) => ({
    examples: places.flatMap((i) => contents.get(names[i]!)!.examples).sort((a, b) => a.line - b.line),
    // Of several contents the first by its own digest: the order of the file does not count.
    key: places.map((i) => digest(`${seed}\n${names[i]}`)).sort()[0]!,
  }));
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
