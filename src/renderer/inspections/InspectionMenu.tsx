import { useState } from 'react'
import type { InspectionFile } from '../../shared/inspections/contract'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useMay } from '../ipc/useMay'
import { usePrint } from '../printing/usePrint'
import { ConfirmDialog } from '../ui/ConfirmDialog'
import { MenuButton } from '../ui/MenuButton'
import { notifyDone } from '../ui/notify'

/** Sheets of earlier rounds, and taking back what should not have been. */
export const InspectionMenu = ({ file }: { readonly file: InspectionFile }) => {
  const { t } = useWords()
  const may = useMay('supervisor', 'manager')
  const print = usePrint()
  const remove = useCommand('inspections.void')
  const [voiding, setVoiding] = useState(false)
  const { inspection } = file
  const sheets = inspection.rounds.flatMap((round, place) =>
    round.ended && place < inspection.rounds.length - 1
      ? [
          {
            label: t('inspections.sheet.ofRound', { n: place + 1 }),
            onClick: () => print({ kind: 'inspectionSheet', id: `${inspection.id}_${place + 1}` }),
          },
        ]
      : [],
  )
  const confirm = async (reason = ''): Promise<void> => {
    const reply = await remove.run({ inspectionId: inspection.id, reason })
    if (!reply?.ok) return
    setVoiding(false)
    notifyDone(t('inspections.void.done', { no: inspection.no }))
  }
  return (
    <>
      <MenuButton
        label={t('inspections.more')}
        items={[
          ...sheets,
          ...(may && !inspection.voided
            ? [{ label: t('inspections.void.open'), danger: true, onClick: () => setVoiding(true) }]
            : []),
        ]}
      />
      <ConfirmDialog
        opened={voiding}
        reason
        danger
        title={t('inspections.void.title', { no: inspection.no })}
        message={t('inspections.void.message')}
        confirmLabel={t('inspections.void.open')}
        busy={remove.busy}
        problem={remove.problem}
        onConfirm={confirm}
        onClose={() => setVoiding(false)}
      />
    </>
  )
}
