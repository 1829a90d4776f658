import { plainText } from '../base/plain.ts';
import { errnoLine, isAbsent, isErrno } from '../store/errno.ts';
import { coloured } from './capabilities.ts';
import { choose } from './choose.ts';
import type { Command } from './command.ts';
import { commands } from './commands.ts';
import { commandHelp, generalHelp, groupHelp, usageLine } from './help.ts';
import { listenToKeys } from './keys.ts';
import { lastWords, type Output, openOutput } from './output.ts';
import { describeUsage, parseCall, type UsageFailure } from './parse.ts';
import type { ExitCode, World } from './world.ts';

/** Runs the command that the words name, and leaves its exit code with the process. */
export async function start(words: readonly string[], home: string, version: string): Promise<void> {
  const world = thisProcess(home, version);
  let hasEnded = false;
  process.once('exit', (code) => {
    if (code !== 0) return;
    if (!hasEnded) {
      // A promise that nothing will settle: the event loop has run dry.
      lastWords(`${bug(version)}:\nthe process ended before its work did (${words.join(' ')})\n`);
      process.exitCode = 70;
    } else if (world.isLost() && words[0] !== 'run') process.exitCode = 1;
  });
  try {
    process.exitCode = await dispatch(words, world);
  } catch (error) {
    const isOfFile = isErrno(error) && error.path !== undefined && !isAbsent(error);
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    world.err(isOfFile ? `${plainText(errnoLine(error, error.path!))}\n` : `${bug(version)}:\n${detail}\n`);
    process.exitCode = isOfFile ? 1 : 70;
  }
  hasEnded = true;
}

const bug = (version: string): string =>
  `This is a bug in pipeline ${version}, not in your pipeline; please report it with these lines`;

async function dispatch(words: readonly string[], world: World): Promise<ExitCode> {
  const [word, ...rest] = words;
  if (word === '--version' || word === '-V') return print(world, `${world.version}\n`);
  if (word === '--help' || word === '-h' || (word === 'help' && rest.length === 0))
    return print(world, generalHelp(world.version));
  if (word === undefined) {
    world.err(generalHelp(world.version));
    return 2;
  }
  const choice = choose(word === 'help' ? rest : words);
  if (choice.chosen === 'nothing') return misuse(world, [choice.failure]);
  const own = choice.rest.slice(0, choice.rest.includes('--') ? choice.rest.indexOf('--') : undefined);
  const wantsHelp = word === 'help' || own.includes('--help') || own.includes('-h');
  if (own.includes('--version') && !wantsHelp) return print(world, `${world.version}\n`);
  if (choice.chosen === 'group') {
    const help = groupHelp(choice.group, choice.commands);
    if (wantsHelp) return print(world, help);
    world.err(help);
    return 2;
  }
  if (wantsHelp) return print(world, commandHelp(choice.command));
  const call = parseCall(choice.command, choice.rest);
  if (!call.ok) return misuse(world, call.failures, choice.command);
  const loaded = await choice.command.load();
  return loaded.command(call.value, world);
}

function print(world: World, text: string): ExitCode {
  world.out(text);
  return 0;
}

function misuse(world: World, failures: readonly UsageFailure[], command?: Command): ExitCode {
  for (const failure of failures) world.err(`${describeUsage(failure)}\n`);
  world.err(
    command === undefined
      ? `\nCommands: ${commands.map(({ name }) => name).join(', ')}. More: pipeline --help\n`
      : `\nUsage: ${usageLine(command)}\nMore:  pipeline ${command.name} --help\n`,
  );
  return 2;
}

/** The process as the commands see it. */
function thisProcess(home: string, version: string): World & Output {
  const terminal = {
    isTerminal: process.stdout.isTTY === true,
    size: () => ({ columns: process.stdout.columns || 80, rows: process.stdout.rows || 24 }),
    platform: process.platform,
    keys: (heard: (key: string) => void) => listenToKeys(process.stdin, heard),
  };
  const { env: environment } = process;
  return {
    folder: process.cwd(),
    environment,
    ...openOutput(environment, coloured({ environment, terminal })),
    terminal,
    home,
    version,
  };
}
