import { Checkbox, Group, NumberInput, Select, Stack, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { KeyClass } from '../../shared/keys/schema'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useQuery } from '../ipc/useQuery'
import { FormDialog } from '../ui/FormDialog'
import { notifyDone } from '../ui/notify'

interface Props {
  readonly takeoverId: string | null
  readonly onClose: () => void
}

/** What a flat is handed over with, as the list of the other side usually says. */
const USUAL: Readonly<Partial<Record<KeyClass, number>>> = { entry: 3, entranceDoor: 1, mailbox: 1 }

/** A line for each unit of a building and each class, so that only what differs is typed. */
export const ListBuildingDialog = ({ takeoverId, onClose }: Props) => {
  const { t } = useWords()
  const add = useCommand('keys.listBuilding')
  const tree = useQuery('estate.tree', takeoverId ? {} : null)
  const [buildingId, setBuildingId] = useState<string | null>(null)
  const [pieces, setPieces] = useState<Readonly<Partial<Record<KeyClass, number>>>>(USUAL)
  const { clear } = add
  useEffect(() => {
    if (!takeoverId) return
    clear()
    setBuildingId(null)
    setPieces(USUAL)
  }, [takeoverId, clear])
  const submit = async (): Promise<void> => {
    if (!takeoverId) return
    const classes = KeyClass.options.flatMap((keyClass) =>
      pieces[keyClass] ? [{ keyClass, pieces: pieces[keyClass] }] : [],
    )
    const reply = await add.run({ takeoverId, buildingId: buildingId ?? '', classes })
    if (!reply?.ok) return
    onClose()
    notifyDone(t('keys.takeover.added', { n: reply.value }))
  }
  return (
    <FormDialog
      opened={takeoverId !== null}
      onClose={onClose}
      title={t('keys.takeover.list')}
      onSubmit={submit}
      busy={add.busy}
      problem={add.problem}
      submitLabel={t('keys.takeover.add')}
      disabled={buildingId === null}
    >
      <Text size="sm" c="dimmed">
        {t('keys.takeover.listHint')}
      </Text>
      <Select
        required
        searchable
        label={t('keys.field.building')}
        data={(tree.data ?? []).map((site) => ({
          group: site.site.name,
          items: site.buildings.map(({ building, units }) => ({
            value: building.id,
            label: t('keys.takeover.building', { name: building.name, n: units }),
          })),
        }))}
        value={buildingId}
        onChange={setBuildingId}
      />
      <Stack gap={6}>
        {KeyClass.options.map((keyClass) => (
          <Group key={keyClass} gap={12}>
            <Checkbox
              w={180}
              label={t(`keys.class.${keyClass}`)}
              checked={pieces[keyClass] !== undefined}
              onChange={(event) => {
                const { [keyClass]: _was, ...others } = pieces
                setPieces(event.currentTarget.checked ? { ...others, [keyClass]: 1 } : others)
              }}
            />
            {pieces[keyClass] !== undefined && (
              <NumberInput
                size="xs"
                w={90}
                min={1}
                max={50}
                allowDecimal={false}
                aria-label={t('keys.takeover.piecesOf', { keyClass: t(`keys.class.${keyClass}`) })}
                value={pieces[keyClass]}
                onChange={(next) => setPieces({ ...pieces, [keyClass]: Math.max(1, Number(next) || 1) })}
              />
            )}
          </Group>
        ))}
      </Stack>
    </FormDialog>
  )
}
