import { useTranslation } from 'react-i18next'
import type { AuditFilter } from '../../shared/audit/contract'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useQuery } from '../ipc/useQuery'
import { notifyDone } from '../ui/notify'
import { useAuditWords } from './useAuditWords'

const COLUMNS = ['at', 'who', 'what', 'outcome', 'about', 'detail'] as const
const SYSTEM_ROUTES = [
  'printing.sent',
  'proof.firstKey',
  'backups.restore',
  'audit.unknownRoute',
  'audit.flood',
] as const

/** A workbook of what is filtered, in the words on screen. */
export const useExport = (filter: AuditFilter) => {
  const { t } = useWords()
  const { i18n } = useTranslation()
  const { routeText, today } = useAuditWords()
  const routes = useQuery('center.permissions', {})
  const save = useCommand('audit.export')
  const run = async (): Promise<void> => {
    const names = [...(routes.data ?? []).map(({ route }) => route), ...SYSTEM_ROUTES]
    const codes = ['session.notAllowed', 'session.locked', 'session.signInFirst'].filter((code) =>
      i18n.exists(code),
    )
    const reply = await save.run({
      filter,
      sheet: {
        fileName: t('audit.fileName', { day: today() }),
        headings: COLUMNS.map((column) => t(`audit.column.${column}`)),
        words: {
          ...Object.fromEntries(names.map((route) => [route, routeText(route)])),
          ...Object.fromEntries(codes.map((code) => [code, t(code as never) as unknown as string])),
          system: t('audit.system'),
          done: t('audit.outcome.done'),
          refused: t('audit.outcome.refused'),
          wrongPin: t('audit.outcome.wrongPin'),
        },
      },
    })
    if (reply?.ok && reply.value) notifyDone(t('audit.exported', { path: reply.value }))
  }
  return { run, busy: save.busy, problem: save.problem }
}
