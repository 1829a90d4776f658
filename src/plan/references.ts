/** What an input says. */
export type Reference =
  | { readonly form: 'path'; readonly written: string }
  | {
      readonly form: 'output';
      readonly written: string;
      readonly stage: string;
      readonly output: string;
      readonly all: boolean;
    }
  | { readonly form: 'neither'; readonly written: string };

const name = '[A-Za-z][A-Za-z0-9_-]*';
const output = new RegExp(`^(${name})(\\[\\*\\])?\\.(${name})$`);

/** `tokenize.tokens`, `finetune[*].model`, or a path that starts with `./`, `../` or `/`. */
export function parseReference(written: string): Reference {
  if (/^(?:\.{1,2}(?:\/|$)|\/)/.test(written)) return { form: 'path', written };
  const match = output.exec(written);
  if (match === null) return { form: 'neither', written };
  return { form: 'output', written, stage: match[1]!, all: match[2] !== undefined, output: match[3]! };
}
