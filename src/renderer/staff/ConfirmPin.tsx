import { Modal, Stack, Text } from '@mantine/core'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { RouteName } from '../../shared/contract'
import type { DoorStatus } from '../../shared/staff/contract'
import type { StaffSummary } from '../../shared/staff/schema'
import { useWords } from '../i18n/useWords'
import { proveWith } from '../ipc/proof'
import { useCommand } from '../ipc/useCommand'
import { DemoPin } from './DemoPin'
import { PinForm } from './PinForm'

interface Props {
  readonly status: Pick<DoorStatus, 'people' | 'demoPin'>
  readonly staff: StaffSummary
}

/** Asks for the PIN again before a sensitive act, whichever page it comes from; the act then goes on by itself. */
export const ConfirmPin = ({ status, staff }: Props) => {
  const { t } = useWords()
  const [route, setRoute] = useState<RouteName | null>(null)
  const answer = useRef<(proved: boolean) => void>(undefined)
  const confirm = useCommand('staff.confirm')
  const { clear } = confirm

  const end = useCallback(
    (proved: boolean): void => {
      setRoute(null)
      clear()
      answer.current?.(proved)
      answer.current = undefined
    },
    [clear],
  )
  useEffect(() => {
    const stop = proveWith(
      (asked) =>
        new Promise((resolve) => {
          answer.current = resolve
          setRoute(asked)
        }),
    )
    return () => {
      stop()
      answer.current?.(false)
    }
  }, [])
  if (route === null) return null
  const person = status.people.find((each) => each.id === staff.id)
  const act = t(`center.route.${route}` as never) as string
  return (
    <Modal
      opened
      onClose={() => end(false)}
      title={t('staff.confirm.title')}
      size={420}
      padding={16}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
      centered
    >
      <Stack gap={12}>
        <Text size="sm" c="dimmed">
          {t('staff.confirm.why', { act, name: staff.name })}
        </Text>
        <PinForm
          name={staff.name}
          blockedUntil={person?.blockedUntil ?? null}
          busy={confirm.busy}
          problem={confirm.problem}
          submitLabel={t('staff.confirm.submit')}
          onPin={async (pin) => {
            const reply = await confirm.run({ pin })
            if (!reply?.ok) return undefined
            if (!reply.value.confirmed) return { signedIn: false, ...reply.value }
            end(true)
            return { signedIn: true }
          }}
        />
        <DemoPin pin={status.demoPin} />
      </Stack>
    </Modal>
  )
}
