import { useWords } from '../i18n/useWords'
import { FormDialog } from '../ui/FormDialog'
import { notifyDone } from '../ui/notify'
import { PinChangeFields } from './PinChangeFields'
import { usePinChange } from './usePinChange'

interface Props {
  readonly opened: boolean
  readonly onClose: () => void
}

/** One's own PIN, whenever one wants. */
export const ChangePinDialog = ({ opened, onClose }: Props) => {
  const { t } = useWords()
  const state = usePinChange(() => {
    onClose()
    notifyDone(t('staff.pin.changed'))
  })
  const close = (): void => {
    state.clear()
    onClose()
  }
  return (
    <FormDialog
      opened={opened}
      onClose={close}
      title={t('staff.pin.change')}
      size="sm"
      onSubmit={state.submit}
      busy={state.busy}
      problem={state.problem}
      disabled={!state.ready}
      dirty={state.dirty}
      submitLabel={t('staff.pin.change')}
    >
      <PinChangeFields state={state} oldLabel={t('staff.pin.old')} />
    </FormDialog>
  )
}
