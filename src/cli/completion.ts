import { nearest } from '../base/nearest.ts';
import { printable } from '../report/printable.ts';
import type { Call } from './command.ts';
import { candidates } from './completion-words.ts';
import { didYouMean } from './parse.ts';
import type { ExitCode, World } from './world.ts';

export async function command(call: Call, world: World): Promise<ExitCode> {
  const shell = call.arguments['SHELL']!;
  if (shell === 'words') {
    for (const { word, about } of candidates(call.many, world)) world.out(`${word}\t${about}\n`);
    return 0;
  }
  const script = Object.hasOwn(scripts, shell) ? scripts[shell] : undefined;
  if (script === undefined) {
    const known = Object.keys(scripts);
    world.err(
      `unknown shell: ${printable(shell)}; expected ${known.join(', ')}${didYouMean(nearest(shell, known))}\n`,
    );
    return 2;
  }
  world.out(script);
  return 0;
}

/** Each asks the command itself, so that it never knows another version's options. Where that has no answer, files are offered. */
const scripts: { readonly [shell: string]: string } = {
  bash: `_pipeline_words() {
  local IFS=$'\\n'
  COMPREPLY=($("$1" completion words -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null | cut -f 1))
}
complete -o default -F _pipeline_words pipeline
`,
  zsh: `#compdef pipeline
_pipeline_words() {
  local -a found shown
  local line
  found=("\${(@f)$("\${words[1]}" completion words -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  for line in "\${(@)found}"; do
    [[ -n $line ]] && shown+=("\${\${line%%$'\\t'*}//:/\\\\:}:\${line#*$'\\t'}")
  done
  if (( \${#shown} )); then _describe pipeline shown; else _files; fi
}
compdef _pipeline_words pipeline
`,
  fish: `function __pipeline_offers
  set -l words (commandline -opc)
  set -l current (commandline -ct)
  test -n "$current"; or set current ''
  set -g __pipeline_words ($words[1] completion words -- $words[2..-1] $current 2>/dev/null)
  test (count $__pipeline_words) -gt 0
end
complete -c pipeline -n __pipeline_offers -f -a '(printf "%s\\n" $__pipeline_words)'
`,
};
