import type { Problem } from '../../shared/problem'
import type { Reshape } from '../../shared/reshapes/schema'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { ConfirmDialog } from '../ui/ConfirmDialog'
import { notifyDone } from '../ui/notify'

interface Props {
  readonly reshape: Reshape
  readonly onClose: () => void
}

/** Main names the act or the kind of record that stands in the way; here it gets its word. */
const useNamed = () => {
  const { t } = useWords()
  return (problem: Problem | undefined): Problem | undefined => {
    if (problem?.code !== 'reshapes.usedSince') return problem
    const [kind, ...name] = String(problem.details.what).split('.')
    const key = kind === 'route' ? `center.route.${name.join('.')}` : `audit.record.${name.join('.')}`
    return { ...problem, details: { ...problem.details, what: String(t(key as never)) } }
  }
}

export const UndoDialog = ({ reshape, onClose }: Props) => {
  const { t } = useWords()
  const undo = useCommand('reshapes.undo')
  const named = useNamed()
  const labels = (units: Reshape['from']): string => units.map(({ label }) => label).join(t('reshapes.comma'))
  return (
    <ConfirmDialog
      opened
      reason
      danger
      title={t('reshapes.undo.title', { labels: labels(reshape.from) })}
      message={t('reshapes.undo.message', { made: labels(reshape.to) })}
      confirmLabel={t('reshapes.undo.open')}
      busy={undo.busy}
      problem={named(undo.problem)}
      onConfirm={async (reason = '') => {
        const reply = await undo.run({ reshapeId: reshape.id, reason })
        if (!reply?.ok) return
        onClose()
        notifyDone(t('reshapes.undo.done', { labels: labels(reshape.from) }))
      }}
      onClose={onClose}
    />
  )
}
