/** How an act stands in the audit trail. */
export const ACT_KINDS = ['acts', 'session', 'unmask', 'paper', 'export', 'refused'] as const
export type ActKind = (typeof ACT_KINDS)[number]

const SESSION = /^staff\.(signIn|unlock|lock|signOut|confirm|recover|changePin)$/
const UNMASK = /^(people\.unmask|attachments\.openSealed)$/
const PAPER = /^printing\.(print|savePdf|sent|retry|cancel)$/
const EXPORT = /\.(export|save(?!Pdf)|copy|makeFor)/

/** What kind of act a route is; a refused one is a refusal whatever it wanted. */
export const actKind = (route: string, refused: boolean): ActKind => {
  if (refused) return 'refused'
  if (SESSION.test(route)) return 'session'
  if (UNMASK.test(route)) return 'unmask'
  if (PAPER.test(route)) return 'paper'
  return EXPORT.test(route) ? 'export' : 'acts'
}

/** Refusals that are only a question to the person, or an answer to a page that has not heard yet that the desk is locked. */
const ASKING = ['session.signInFirst', 'session.locked', 'session.changePinFirst']

/**
 * Whether a refusal leaves a line: every refused command but those that only ask for the PIN again; of questions those
 * that are not for this person or not for anybody.
 */
export const leavesLine = (kind: 'query' | 'command', code: string): boolean => {
  if (code === 'session.confirmFirst' || code.startsWith('store.')) return false
  if (kind === 'command') return true
  return !ASKING.includes(code) && (code.startsWith('session.') || code.startsWith('input.'))
}
