/** How GPT-1 turns a task's input into sequences of tokens (Radford et al. 2018, section 3.3 and figure 1). */
export const forms = ['classification', 'entailment', 'similarity', 'multiple-choice'] as const;
export type Form = (typeof forms)[number];

/** What is learned of an example: which of several labels it has, or a number (of graded similarity). */
export const objectives = ['classification', 'regression'] as const;
export type Objective = (typeof objectives)[number];

/** A task's form and what is learned in it. `regression` is for similarity alone. */
export interface TaskForm {
  readonly form: Form;
  readonly objective: Objective;
}
