import { ownValue } from '../base/json.ts';
import { type Plan, sourcesOf } from '../domain/plan.ts';
import { type Candidates, storedCandidates } from '../execute/candidates.ts';
import { type Examined, examinedOf } from '../library/forecast.ts';
import { compareRecords } from '../plan/compare.ts';
import { nearestRecord } from '../plan/nearest.ts';
import type { Moment, Past, StageView } from '../report/moment.ts';
import { explain, type Why } from '../report/why.ts';
import { type NearestStored, whyWords } from '../report/why-words.ts';
import type { Store } from '../store/store.ts';
import { capabilities } from './capabilities.ts';
import { type Call, isGiven } from './command.ts';
import { jsonLine } from './json.ts';
import { artifactsOf } from './places.ts';
import { openArtifacts } from './store.ts';
import { type Subject, stagesNamed, subjectOf, unknownStage } from './why-subject.ts';
import type { ExitCode, World } from './world.ts';

export async function command(call: Call, world: World): Promise<ExitCode> {
  const store = openArtifacts(artifactsOf(call, world), world);
  if (store === undefined) return 2;
  const subject = await subjectOf(call, store, world);
  if (subject === undefined) return 2;
  const ids = stagesNamed(call.arguments['STAGE']!, subject);
  if (ids.length === 0) {
    world.err(unknownStage(call.arguments['STAGE']!, subject));
    return 2;
  }
  const answers = answersTo(ids, subject, store, world);
  if (isGiven(call, 'json')) {
    world.out(jsonLine({ version: 1, pipeline: subject.pipeline, stages: answers }));
  } else {
    const can = capabilities(world);
    const parts = answers.flatMap(({ run, now }) => [
      ...(run === null ? [] : [whyWords(`Run ${run.run}`, run, run.nearest, can)]),
      ...(now === null ? [] : [whyWords('Now', now, now.nearest, can)]),
    ]);
    world.out(`${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`);
  }
  return answers.some(({ now }) => now?.chain[0]?.did === 'unreadable') ? 1 : 0;
}

type Answered = Why & { readonly nearest?: NearestStored };

interface Answer {
  readonly stage: string;
  readonly run: Answered | null;
  readonly now: Answered | null;
}

function answersTo(ids: readonly string[], subject: Subject, store: Store, world: World): readonly Answer[] {
  const { plan, moments, named, explainsRun } = subject;
  const now = plan === undefined ? undefined : forecast(plan, ids, store, world);
  const candidates = storedCandidates(store);
  return ids.map((stage) => {
    // Not every run has every stage: one of a part of the pipeline leaves some out.
    const has = (moment: Moment | undefined) => ownValue(moment?.stages, stage) !== undefined;
    const run = explainsRun ? (named ?? moments.find(has)) : undefined;
    return {
      stage,
      run: run && has(run) ? withOrigins(explained(run, moments.before(run), stage, candidates), plan) : null,
      now: now && has(now) ? withOrigins(explained(now, moments, stage, candidates), plan) : null,
    };
  });
}

/** With the places outside the file that changed values come from, as the file now says. */
function withOrigins(why: Answered, plan: Plan | undefined): Answered {
  const origins = new Map(plan?.stages.map((stage) => [stage.id, stage.origins ?? {}]));
  const chain = why.chain.map((explained) => ({
    ...explained,
    changes: explained.changes.map((change) => {
      const source = origins.get(explained.stage)?.[change.field.split('.', 2).join('.')];
      return source === undefined ? change : { ...change, source };
    }),
  }));
  return { ...why, chain };
}

/** Reasons for which there is no entry. */
const misses: ReadonlySet<string> = new Set(['first', 'new', 'changed']);

function explained(moment: Moment, earlier: Past, stage: string, candidates: Candidates): Answered {
  const why = explain(moment, earlier, stage, compareRecords);
  const { reasons, record, fingerprint } = moment.stages[stage]!;
  const isMiss = reasons.some(({ reason }) => misses.has(reason));
  if (!isMiss || record === undefined || fingerprint === undefined) return why;
  const found = nearestRecord(record, candidates(fingerprint, moment.run ?? undefined));
  const known = why.chain[0]?.changes.length ?? 0;
  const isNearer = found !== undefined && (known === 0 || found.changes.length < known);
  return isNearer && found.changes.length > 0
    ? { ...why, nearest: { run: found.run, changes: found.changes } }
    : why;
}

/** What a run now would do with stages and with all that they need. */
function forecast(plan: Plan, ids: readonly string[], store: Store, world: World): Moment {
  const examined = examinedOf(plan, ids, store, world);
  return { run: null, stages: Object.fromEntries(examined.map((one) => [one.stage.id, viewOf(one)])) };
}

function viewOf(examined: Examined): StageView {
  const { stage, needs, inputs } = examined.stage;
  const common = { stage, needs, sources: sourcesOf(inputs), reasons: [], outputs: {} };
  switch (examined.known) {
    case 'nothing':
      return { ...common, did: 'unreadable', failure: examined.failure };
    case 'skip':
      return { ...common, did: 'skipped', reasons: [examined.reason] };
    case 'part': {
      const { record, open, upstream } = examined;
      return {
        ...common,
        did: 'undecided',
        record,
        open,
        reasons: [{ reason: 'upstream', stages: upstream }],
      };
    }
    case 'all': {
      const { decision: did, record, fingerprint, reasons } = examined;
      const { outputs = {}, run } = examined.decision === 'restore' ? examined.entry : {};
      return {
        ...common,
        did,
        record,
        fingerprint,
        reasons,
        outputs,
        ...(run === undefined ? {} : { from: run }),
      };
    }
  }
}
