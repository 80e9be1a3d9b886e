import { ActionIcon, Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useWords } from '../i18n/useWords'
import { InstantInput } from '../ui/InstantInput'
import { blankStop, type PlanForm } from './planForm'

/** 参观路线: stops with time, guide and usher. */
export const RouteFields = ({ form }: { readonly form: PlanForm }) => {
  const { t } = useWords()
  return (
    <Stack gap={8}>
      <Text size="sm" c="dimmed">
        {t('tours.plan.routeHint')}
      </Text>
      {form.values.route.map((stop, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the form names its rows by place
        <Group key={place} align="flex-start" wrap="nowrap" gap={8}>
          <InstantInput
            label=""
            ariaLabel={t('tours.field.stopAt')}
            value={stop.at}
            onChange={(at) => form.setFieldValue(`route.${place}.at`, at)}
          />
          <TextInput
            flex={2}
            aria-label={t('tours.field.stop')}
            placeholder={t('tours.field.stop')}
            maxLength={60}
            {...form.getInputProps(`route.${place}.place`)}
          />
          <TextInput
            w={120}
            aria-label={t('tours.field.guide')}
            placeholder={t('tours.field.guide')}
            maxLength={60}
            {...form.getInputProps(`route.${place}.guide`)}
          />
          <TextInput
            w={120}
            aria-label={t('tours.field.usher')}
            placeholder={t('tours.field.usher')}
            maxLength={60}
            {...form.getInputProps(`route.${place}.usher`)}
          />
          <TextInput
            flex={2}
            aria-label={t('tours.field.note')}
            placeholder={t('tours.field.note')}
            maxLength={300}
            {...form.getInputProps(`route.${place}.note`)}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t('tours.remove')}
            onClick={() => form.removeListItem('route', place)}
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
          onClick={() => form.insertListItem('route', blankStop(form.values.startAt))}
        >
          {t('tours.plan.addStop')}
        </Button>
      </Group>
    </Stack>
  )
}
