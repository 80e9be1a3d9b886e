import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { InstructionInForce } from '../../shared/estate/instructions'
import type { UnitId } from '../../shared/id'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useQuery } from '../ipc/useQuery'
import { ConfirmDialog } from '../ui/ConfirmDialog'
import { notifyDone } from '../ui/notify'
import { InstructionDialog } from './InstructionDialog'

interface Props {
  readonly unitId: UnitId
  /** With the acts: add one, end one, read those that are over. */
  readonly manage?: boolean
}

/** 本户提示, shown first wherever a unit is handled; nothing at all where there is none. */
export const StandingInstructions = ({ unitId, manage = false }: Props) => {
  const { t, day } = useWords()
  const { data } = useQuery('estate.instructions', { unitId })
  const [adding, setAdding] = useState(false)
  const [ending, setEnding] = useState<InstructionInForce | null>(null)
  const inForce = data?.inForce ?? []
  const until = ({ untilOn, byName }: InstructionInForce): string =>
    [untilOn ? t('estate.instruction.until', { day: day(untilOn) }) : '', byName]
      .filter((part) => part !== '')
      .join(' · ')
  return (
    <Stack gap={8}>
      {inForce.map((instruction) => (
        <Alert
          key={instruction.id ?? 'unit'}
          color="orange"
          icon={<IconAlertTriangle />}
          title={t('estate.field.instruction')}
        >
          <Group justify="space-between" wrap="nowrap" align="flex-start" gap={12}>
            <div>
              {instruction.text}
              {until(instruction) !== '' && (
                <Text size="xs" c="dimmed">
                  {until(instruction)}
                </Text>
              )}
            </div>
            {manage && (
              <Button size="compact-xs" variant="default" onClick={() => setEnding(instruction)}>
                {t('estate.instruction.end')}
              </Button>
            )}
          </Group>
        </Alert>
      ))}
      {manage && (
        <Group gap={12}>
          <Button
            size="compact-sm"
            variant="light"
            leftSection={<IconPlus size={14} />}
            onClick={() => setAdding(true)}
          >
            {t('estate.instruction.add')}
          </Button>
          <Over unitId={unitId} />
        </Group>
      )}
      <InstructionDialog opened={adding} unitId={unitId} onClose={() => setAdding(false)} />
      <EndInstruction unitId={unitId} instruction={ending} onClose={() => setEnding(null)} />
    </Stack>
  )
}

/** Those to come and those that are over, for who asks what was agreed then. */
const Over = ({ unitId }: { readonly unitId: UnitId }) => {
  const { t, day } = useWords()
  const { data } = useQuery('estate.instructions', { unitId })
  const [open, setOpen] = useState(false)
  const rest = (data?.all ?? []).filter(({ state }) => state !== 'inForce')
  if (rest.length === 0) return null
  return (
    <>
      <Button size="compact-sm" variant="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('estate.instruction.others', { n: rest.length })}
      </Button>
      {open && (
        <Stack gap={4} w="100%">
          {rest.map(({ id, text, fromOn, untilOn, ended, state }) => (
            <Text size="sm" c="dimmed" key={id}>
              {t(`estate.instruction.state.${state}`, {
                from: day(fromOn),
                to: untilOn && !ended ? day(untilOn) : t('estate.instruction.ended'),
                text,
              })}
            </Text>
          ))}
        </Stack>
      )}
    </>
  )
}

const EndInstruction = ({
  unitId,
  instruction,
  onClose,
}: {
  readonly unitId: UnitId
  readonly instruction: InstructionInForce | null
  readonly onClose: () => void
}) => {
  const { t } = useWords()
  const end = useCommand('estate.endInstruction')
  if (!instruction) return null
  return (
    <ConfirmDialog
      opened
      title={t('estate.instruction.endTitle')}
      message={instruction.text}
      confirmLabel={t('estate.instruction.end')}
      busy={end.busy}
      problem={end.problem}
      onClose={onClose}
      onConfirm={async () => {
        const reply = await end.run({ unitId, instructionId: instruction.id })
        if (!reply?.ok) return
        onClose()
        notifyDone(t('estate.instruction.endedDone'))
      }}
    />
  )
}
