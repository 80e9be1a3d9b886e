import { ActionIcon, Button, Group, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useWords } from '../i18n/useWords'
import type { PlanForm, PlanValues } from './planForm'

interface Props {
  readonly form: PlanForm
  readonly list: 'guests' | 'posts' | 'route'
  readonly blank: PlanValues['guests' | 'posts' | 'route'][number]
  readonly addLabel: string
  readonly row: (place: number) => ReactNode
}

/** Guests, posts or stops of a plan: a row each, taken out at its end, added below. */
export const FormRows = ({ form, list, blank, addLabel, row }: Props) => {
  const { t } = useWords()
  return (
    <>
      {form.values[list].map((_entry, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the form names its rows by place
        <Group key={place} align="flex-start" wrap="nowrap" gap={8}>
          {row(place)}
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t('tours.remove')}
            onClick={() => form.removeListItem(list, place)}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </Group>
      ))}
      <Group>
        <Button
          variant="light"
          size="compact-sm"
          leftSection={<IconPlus size={14} />}
          onClick={() => form.insertListItem(list, blank)}
        >
          {addLabel}
        </Button>
      </Group>
    </>
  )
}

interface CellProps {
  readonly form: PlanForm
  readonly path: string
  readonly label: string
  readonly max: number
  readonly w?: number
  readonly flex?: number
}

/** A text of a row: its label stands inside while it is empty. */
export const RowText = ({ form, path, label, max, w, flex }: CellProps) => (
  <TextInput
    {...(w ? { w } : {})}
    {...(flex ? { flex } : {})}
    aria-label={label}
    placeholder={label}
    maxLength={max}
    {...form.getInputProps(path)}
  />
)
