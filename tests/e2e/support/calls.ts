import type { Page } from '@playwright/test'
import type { RouteInput, RouteName, RouteOutput } from '../../../src/shared/contract'
import type { Reply } from '../../../src/shared/problem'

/** Calls a route as the window does, for what a journey only presupposes or wants to compare with. */
export const callRoute = async <N extends RouteName>(
  page: Page,
  route: N,
  input: RouteInput<N>,
): Promise<Reply<RouteOutput<N>>> => {
  const text = await page.evaluate(
    ([name, body]) =>
      (window as unknown as { desk: { call(route: string, text: string): Promise<string> } }).desk.call(
        name,
        body,
      ),
    [route, JSON.stringify(input)] as const,
  )
  return JSON.parse(text) as Reply<RouteOutput<N>>
}

/** Calls a route that must not be refused. */
export const callDone = async <N extends RouteName>(
  page: Page,
  route: N,
  input: RouteInput<N>,
): Promise<RouteOutput<N>> => {
  const reply = await callRoute(page, route, input)
  if (!reply.ok) throw new Error(`${route} was refused: ${reply.problem.code}`)
  return reply.value
}
