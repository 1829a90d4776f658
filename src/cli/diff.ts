import { join } from 'node:path';
import { compareRuns, letterOf, type ReportDiff } from '../library/diff.ts';
import { diffMarkdown } from '../report/diff/markdown.ts';
import { type DiffPictures, picturesOf } from '../report/diff/pictures.ts';
import { diffLines } from '../report/diff/terminal.ts';
import { parseThreshold } from '../report/diff/thresholds.ts';
import { bytes } from '../report/numbers.ts';
import { capabilities } from './capabilities.ts';
import { type Call, isGiven, lastValue } from './command.ts';
import { writeNamed } from './destination.ts';
import { DiffArtifacts } from './diff-artifacts.ts';
import { type NamedSide, namedSide, pipelineOf } from './diff-sides.ts';
import { jsonLine } from './json.ts';
import { openFile } from './open-file.ts';
import { artifactsOf, shown } from './places.ts';
import type { ExitCode, World } from './world.ts';

const forms = ['md', 'json', 'html'];

export async function command(call: Call, world: World): Promise<ExitCode> {
  const artifacts = artifactsOf(call, world);
  const asked = forms.filter((form) => isGiven(call, form));
  const failOn = call.options['fail-on'] ?? [];
  const names = [call.arguments['A']!, call.arguments['B']!, ...call.many];
  const like = pipelineOf(names, artifacts, world.folder);
  const named = names.map((name, at) =>
    namedSide(name, letterOf(at), artifacts, world.folder, like, (text) => world.err(`${text}\n`)),
  );
  const failures = [
    ...(asked.length > 1
      ? [`${asked.map((form) => `--${form}`).join(' and ')} are several forms: name one`]
      : []),
    ...[...failOn.map(parseThreshold), ...named].flatMap((one) => (one.ok ? [] : one.failures)),
  ];
  if (failures.length > 0) return refuse(failures, world);
  const sides = named.flatMap((one): NamedSide[] => (one.ok ? [one.value] : []));

  const over = lastValue(call, 'over') ?? 'seed';
  const compared = compareRuns(sides, { over, failOn });
  if (!compared.ok) return refuse(compared.failures, world);
  const held = new DiffArtifacts(sides, artifacts);
  const diff: ReportDiff = { ...compared.value, ...held.flips() };
  const written = write(await textOf(diff, () => picturesOf(sides, over), held, call, world), call, world);
  if (written !== 0) return written;
  return (diff.breaches === undefined ? diff.same : diff.breaches.length === 0) ? 0 : 1;
}

function refuse(failures: readonly string[], world: World): ExitCode {
  for (const failure of failures) world.err(`${failure}\n`);
  return 2;
}

async function textOf(
  diff: ReportDiff,
  pictures: () => DiffPictures,
  held: DiffArtifacts,
  call: Call,
  world: World,
): Promise<string> {
  if (isGiven(call, 'json')) return jsonLine(diff);
  if (isGiven(call, 'md')) return diffMarkdown(diff);
  if (!isGiven(call, 'html')) return `${diffLines(diff, capabilities(world)).join('\n')}\n`;
  const { diffPage } = await import('../page/diff/diff.ts');
  return diffPage(diff, pictures(), held.curves(), world.version);
}

/** To standard output, or into a file, whose path is then said; a page goes into `artifacts/diff.html` where nothing is said. */
function write(text: string, call: Call, world: World): ExitCode {
  const named = lastValue(call, 'output');
  const isPage = isGiven(call, 'html');
  if (named === '-' || (named === undefined && !isPage)) {
    world.out(text);
    return 0;
  }
  const written = named ?? join(artifactsOf(call, world), 'diff.html');
  const done = writeNamed({ text, written, option: '--output', replace: true }, call, world);
  if ('wrong' in done) {
    world.err(`${done.wrong}\n`);
    return done.exit;
  }
  world.out(`${shown(done.path, world)}  ${bytes(Buffer.byteLength(text))}\n`);
  if (isPage && isGiven(call, 'open')) openFile(done.path, world);
  return 0;
}
