/** A refusal code: feature, dot, name. The same text is the translation key of the sentence people read. */
export type ProblemCode = `${string}.${string}`

export type ProblemDetails = Readonly<Record<string, string | number | boolean | null>>

/** A refusal as a value: what is wrong (`code`) and for which record (`details`, put into the sentence). */
export interface Problem {
  readonly code: ProblemCode
  readonly details: ProblemDetails
  /** The input field the refusal is about, when there is one: `lines.0.amountFen`. */
  readonly field?: string
}

/** What every call answers with: nothing is thrown across the bridge. */
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem }

export const problem = (code: ProblemCode, details: ProblemDetails = {}, field?: string): Problem =>
  field === undefined ? { code, details } : { code, details, field }

/** Carries a Problem out of a handler; the transaction it is thrown in leaves no trace. */
export class Refusal extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code)
    this.name = 'Refusal'
  }
}

/** Stops a handler with a refusal. */
export const refuse = (code: ProblemCode, details: ProblemDetails = {}, field?: string): never => {
  throw new Refusal(problem(code, details, field))
}

/** Stops a handler when a rule has found something. */
export const refuseIf = (found: Problem | undefined): void => {
  if (found) throw new Refusal(found)
}
