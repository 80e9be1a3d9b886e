import { PasswordInput } from '@mantine/core'
import { useWords } from '../i18n/useWords'
import { NewPinFields } from './NewPinFields'
import type { PinChangeState } from './usePinChange'

export const PinChangeFields = ({
  state,
  oldLabel,
}: {
  readonly state: PinChangeState
  readonly oldLabel: string
}) => {
  const { t } = useWords()
  return (
    <>
      <PasswordInput
        data-autofocus
        required
        autoComplete="off"
        maxLength={64}
        label={oldLabel}
        value={state.oldPin}
        error={state.oldError}
        onChange={(event) => state.setOldPin(event.currentTarget.value)}
        visibilityToggleButtonProps={{ 'aria-label': t('staff.pin.show') }}
      />
      <NewPinFields
        label={t('staff.pin.new')}
        value={state.next}
        onChange={state.setNext}
        error={state.newError}
      />
    </>
  )
}
