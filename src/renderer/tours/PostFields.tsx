import { ActionIcon, Button, Group, Select, Stack, Text, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { PostArea } from '../../shared/tours/schema'
import { useWords } from '../i18n/useWords'
import { InstantInput } from '../ui/InstantInput'
import { blankPost, type PlanForm } from './planForm'

/** 岗位分工: each area brings its own check list two hours before (domain.md §9.2). */
export const PostFields = ({ form }: { readonly form: PlanForm }) => {
  const { t } = useWords()
  const areas = PostArea.options.map((value) => ({ value, label: t(`tours.area.${value}`) }))
  const chooseArea = (place: number, area: PostArea): void => {
    form.setFieldValue(`posts.${place}.area`, area)
    if (form.values.posts[place]?.name === '')
      form.setFieldValue(`posts.${place}.name`, t(`tours.area.${area}`))
  }
  return (
    <Stack gap={8}>
      <Text size="sm" c="dimmed">
        {t('tours.plan.postsHint')}
      </Text>
      {form.values.posts.map((post, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the form names its rows by place
        <Group key={place} align="flex-start" wrap="nowrap" gap={8}>
          <Select
            w={150}
            aria-label={t('tours.field.area')}
            allowDeselect={false}
            data={areas}
            value={post.area}
            onChange={(area) => area && chooseArea(place, area as PostArea)}
          />
          <TextInput
            flex={1}
            aria-label={t('tours.field.post')}
            placeholder={t('tours.field.post')}
            maxLength={60}
            {...form.getInputProps(`posts.${place}.name`)}
          />
          <TextInput
            w={110}
            aria-label={t('tours.field.person')}
            placeholder={t('tours.field.person')}
            maxLength={60}
            {...form.getInputProps(`posts.${place}.person`)}
          />
          <TextInput
            w={130}
            aria-label={t('tours.field.phone')}
            placeholder={t('tours.field.phone')}
            maxLength={30}
            {...form.getInputProps(`posts.${place}.phone`)}
          />
          <InstantInput
            label=""
            ariaLabel={t('tours.field.arriveAt')}
            value={post.arriveAt}
            onChange={(at) => form.setFieldValue(`posts.${place}.arriveAt`, at)}
          />
          <TextInput
            flex={2}
            aria-label={t('tours.field.task')}
            placeholder={t('tours.field.task')}
            maxLength={300}
            {...form.getInputProps(`posts.${place}.task`)}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t('tours.remove')}
            onClick={() => form.removeListItem('posts', place)}
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
          onClick={() => form.insertListItem('posts', blankPost(form.values.startAt))}
        >
          {t('tours.plan.addPost')}
        </Button>
      </Group>
    </Stack>
  )
}
