import { Button } from '@mantine/core'
import { IconBackspace } from '@tabler/icons-react'
import { useWords } from '../i18n/useWords'
import styles from './Door.module.css'

interface Props {
  readonly disabled: boolean
  readonly onDigit: (digit: string) => void
  readonly onBack: () => void
  readonly onClear: () => void
}

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9']

/** Large keys for a mouse or a finger. */
export const KeyPad = ({ disabled, onDigit, onBack, onClear }: Props) => {
  const { t } = useWords()
  const key = (digit: string) => (
    <Button
      key={digit}
      variant="default"
      size="md"
      disabled={disabled}
      tabIndex={-1}
      onClick={() => onDigit(digit)}
    >
      {digit}
    </Button>
  )
  return (
    <fieldset className={styles.pad} aria-label={t('staff.pin.pad')}>
      {DIGITS.map(key)}
      <Button variant="default" size="md" disabled={disabled} tabIndex={-1} px={0} onClick={onClear}>
        {t('ui.clear')}
      </Button>
      {key('0')}
      <Button
        variant="default"
        size="md"
        disabled={disabled}
        tabIndex={-1}
        aria-label={t('staff.pin.backspace')}
        onClick={onBack}
      >
        <IconBackspace size={20} />
      </Button>
    </fieldset>
  )
}
