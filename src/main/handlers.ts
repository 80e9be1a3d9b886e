import type { InputOf, OutputOf, Route } from '../shared/route'
import type { Draft, View } from './collections'
import type { Context } from './context'

type QueryHandler<I, O> = (view: View, input: I, context: Context) => O | Promise<O>
type CommandHandler<I, O> = (draft: Draft, input: I, context: Context) => O
/** An answer found while preparing: nothing is to be written, and the act works on a folder that cannot be. */
export class Answered<O> {
  constructor(readonly answer: O) {}
}

/** For an act that must wait for something (a hash, a file, a PDF) before it can be decided at once. */
export interface PreparedCommand<I, O, P> {
  prepare(view: View, input: I, context: Context): Promise<P | Answered<O>>
  commit(draft: Draft, input: I, prepared: P, context: Context): O
  /** In whose name it stands in the journal when nobody is signed in yet. */
  as?(input: I): string
}

/**
 * For an act on so many records that done at once it would freeze the window. It calls `context.ports.breathe()` every
 * few records and waits for nothing else; other commands wait for it, and it is committed whole like any other.
 */
export interface SlicedCommand<I, O> {
  inSlices(draft: Draft, input: I, context: Context): Promise<O>
}

export type HandlerOf<R> =
  R extends Route<'query'>
    ? QueryHandler<InputOf<R>, OutputOf<R>>
    :
        | CommandHandler<InputOf<R>, OutputOf<R>>
        // biome-ignore lint/suspicious/noExplicitAny: what is prepared is known to one handler only, see prepared()
        | PreparedCommand<InputOf<R>, OutputOf<R>, any>
        | SlicedCommand<InputOf<R>, OutputOf<R>>

export type HandlersOf<C> = { readonly [N in keyof C]: HandlerOf<C[N]> }

/** Types a feature's handlers by its contract: `handlersFor<typeof keysContract>()({ 'keys.lend': … })`. */
export const handlersFor =
  <C>() =>
  (handlers: HandlersOf<C>): HandlersOf<C> =>
    handlers

/** Ties the two halves of a prepared command together by type. */
export const prepared = <I, O, P>(handler: PreparedCommand<I, O, P>): PreparedCommand<I, O, P> => handler
