import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useWords } from '../i18n/useWords'
import { FormDialog } from '../ui/FormDialog'

interface Props {
  readonly title: string
  readonly size?: 'sm'
  /** Has a name. */
  readonly ready: boolean
  readonly dirty: boolean
  readonly onKeep: () => void
  /** Takes it out of the grid; null where it is new, or the last. */
  readonly onTakeOut: (() => void) | null
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A part of a grid, kept with the grid and not by itself. */
export const PartDialog = ({ title, size, ready, dirty, onKeep, onTakeOut, onClose, children }: Props) => {
  const { t } = useWords()
  const andClose = (act: () => void) => (): void => {
    act()
    onClose()
  }
  return (
    <FormDialog
      opened
      {...(size ? { size } : {})}
      onClose={onClose}
      title={title}
      onSubmit={andClose(onKeep)}
      busy={false}
      problem={undefined}
      submitLabel={t('inspections.keep')}
      disabled={!ready}
      dirty={dirty}
      footer={
        onTakeOut && (
          <Button variant="subtle" color="red" onClick={andClose(onTakeOut)}>
            {t('inspections.takeOut')}
          </Button>
        )
      }
    >
      {children}
    </FormDialog>
  )
}
