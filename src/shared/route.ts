import type { z } from 'zod'
import type { Role } from './permission'

/** Who may call a route: a list of roles, `signedIn` (any of them, even while a first PIN is due), or `anyone` (before sign-in). */
export type Callers = readonly Role[] | 'signedIn' | 'anyone'

/** What an act asks for besides a role. */
export interface ActGuard {
  /**
   * The act is sensitive (void, refund, unmask, restore, export of personal data): the person types their PIN again. Main
   * refuses `session.confirmFirst` until `staff.confirm` has proved it; the window asks and repeats the call by itself.
   */
  readonly confirm?: 'pin'
}

export interface Route<
  Kind extends 'query' | 'command' = 'query' | 'command',
  Input extends z.ZodType = z.ZodType,
  Output = unknown,
> extends ActGuard {
  readonly kind: Kind
  readonly roles: Callers
  readonly input: Input
  /** Type only: what the handler answers. Main is trusted, so answers are not parsed again. */
  readonly output?: Output
  /** Answers personal fields in clear. Every other reply is masked on its way out, see main/masking.ts. */
  readonly clear?: true
}

/** A question. Its handler is given a read-only view and cannot write. */
export const query =
  <Output>() =>
  <Input extends z.ZodType>(roles: Callers, input: Input): Route<'query', Input, Output> => ({
    kind: 'query',
    roles,
    input,
  })

/** An act. Its handler is given a draft that is committed whole or not at all. */
export const command =
  <Output>() =>
  <Input extends z.ZodType>(
    roles: Callers,
    input: Input,
    guard: ActGuard = {},
  ): Route<'command', Input, Output> => ({ kind: 'command', roles, input, ...guard })

/** The rare route whose answer is not masked: what it shows is asked for with a reason, or is nobody's own. */
export const inClear = <R extends Route>(route: R): R => ({ ...route, clear: true })

export type InputOf<R> = R extends Route<'query' | 'command', infer I, unknown> ? z.infer<I> : never
export type RawInputOf<R> = R extends Route<'query' | 'command', infer I, unknown> ? z.input<I> : never
export type OutputOf<R> = R extends Route<'query' | 'command', z.ZodType, infer O> ? O : never
