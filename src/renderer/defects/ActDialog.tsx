import { Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { dayOf } from '../../shared/day'
import type { DefectFile } from '../../shared/defects/answers'
import { useWords } from '../i18n/useWords'
import { ChoiceField } from '../ui/ChoiceField'
import { DayInput } from '../ui/DayInput'
import { FormDialog } from '../ui/FormDialog'
import { notifyDone } from '../ui/notify'
import { type ActValues, type DefectActName, useActs } from './useActs'

export type { DefectActName } from './useActs'

interface Props {
  readonly act: DefectActName
  readonly file: DefectFile
  readonly onClose: () => void
}

const NAMED: readonly DefectActName[] = ['finish', 'confirm']
const DATED: readonly DefectActName[] = ['confirm', 'extend', 'reopen']
/** A reason must be given; elsewhere a note may be. */
const REASONED: readonly DefectActName[] = [
  'reopen',
  'dispute',
  'settle',
  'withdraw',
  'extend',
  'pay',
  'void',
]

/** The small form of one step; which fields it has is said above. */
export const ActDialog = ({ act, file, onClose }: Props) => {
  const { t } = useWords()
  const { defect } = file
  const today = dayOf(new Date().toISOString())
  const acts = useActs(defect.id)
  const [values, setValues] = useState<ActValues>({
    name: act === 'confirm' ? (file.owners.split('、')[0] ?? '') : '',
    on: act === 'confirm' ? today : null,
    text: '',
    ok: true,
    how: 'signature',
    paidBy: 'owner',
  })
  const set = (part: Partial<ActValues>): void => setValues((before) => ({ ...before, ...part }))
  const running = acts.stateOf(act)
  const failing = act === 'recheck' && !values.ok
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t('defects.actTitle', { act: t(`defects.act.${act}`), no: defect.no })}
      onSubmit={async () => {
        if (!(await acts.run(act, values))) return
        onClose()
        notifyDone(t('defects.acted', { act: t(`defects.act.${act}`), no: defect.no }))
      }}
      busy={running.busy}
      problem={running.problem}
      submitLabel={t(`defects.act.${act}`)}
      danger={act === 'void'}
      disabled={(REASONED.includes(act) || failing) && values.text.trim().length < 2}
    >
      <Text size="sm">{t(`defects.actHint.${act}`)}</Text>
      {act === 'recheck' && (
        <ChoiceField
          label={t('defects.field.result')}
          options={[
            { value: 'yes', label: t('defects.passes') },
            { value: 'no', label: t('defects.fails') },
          ]}
          value={values.ok ? 'yes' : 'no'}
          onChange={(choice) => set({ ok: choice === 'yes' })}
        />
      )}
      {NAMED.includes(act) && (
        <TextInput
          required
          label={t(act === 'finish' ? 'defects.field.worker' : 'defects.field.confirmedBy')}
          maxLength={40}
          value={values.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
      )}
      {DATED.includes(act) && (
        <DayInput
          required={act !== 'reopen'}
          label={t(act === 'confirm' ? 'defects.field.confirmedOn' : 'defects.field.newDueOn')}
          {...(act === 'reopen' ? { description: t('defects.reopenDueHint') } : {})}
          value={values.on}
          onChange={(on) => set({ on })}
        />
      )}
      {act === 'confirm' && (
        <ChoiceField
          label={t('defects.field.confirmedHow')}
          options={(['signature', 'phone', 'message'] as const).map((value) => ({
            value,
            label: t(`defects.how.${value}`),
          }))}
          value={values.how}
          onChange={(how) => set({ how })}
        />
      )}
      {act === 'pay' && (
        <ChoiceField
          label={t('defects.field.paidBy')}
          options={(['owner', 'maintenanceFund', 'retention'] as const).map((value) => ({
            value,
            label: t(`defects.paid.${value}`),
          }))}
          value={values.paidBy}
          onChange={(paidBy) => set({ paidBy })}
        />
      )}
      <TextInput
        label={t(REASONED.includes(act) ? 'defects.field.reason' : 'defects.field.note')}
        required={REASONED.includes(act) || failing}
        maxLength={300}
        value={values.text}
        onChange={(event) => set({ text: event.currentTarget.value })}
      />
    </FormDialog>
  )
}
