import type { backupsContract } from '../../shared/backups/contract'
import { refuse } from '../../shared/problem'
import type { View } from '../collections'
import { actor, type Context } from '../context'
import { Answered, handlersFor, type PreparedCommand, prepared } from '../handlers'
import { secondFolder } from './places'

/** An act that writes no record: it works on a folder that cannot be written, and adds nothing to the journal. */
const outside = <I, O>(
  work: (input: I, context: Context, view: View) => Promise<O>,
): PreparedCommand<I, O, never> => ({
  prepare: async (view, input, context) => new Answered(await work(input, context, view)),
  commit: () => refuse('input.unexpected', { route: 'backups' }),
})

/** `服务中心-20261124-102608.tar.gz`: any archive program opens it. */
const packedName = ({ now }: Context): string =>
  `ServiceCenter-${now.slice(0, 19).replace(/[-:]/g, '').replace('T', '-')}.tar.gz`

export const backupsHandlers = handlersFor<typeof backupsContract>()({
  'backups.status': (_view, _input, { ports }) => ports.backups.status(),

  'backups.list': async (view, _input, { ports }) => ({
    ...(await ports.backups.list()),
    restores: [...view.restores.all()].slice(-20).reverse(),
  }),

  'backups.take': outside((_input, { ports }) => ports.backups.take('manual', ports.progress)),

  'backups.check': outside(({ place, name }, { ports }) => ports.backups.check(place, name, ports.progress)),

  'backups.chooseSecond': prepared({
    prepare: async (_view, _input, { ports }) =>
      (await ports.files.chooseFolder()) ?? new Answered<string | null>(null),
    commit: (draft, _input, path: string, context) => {
      const decided = { path, byName: actor(context).name, at: context.now }
      draft.backupFolders.insert({ id: context.newId('backupfolder'), ...decided })
      return path
    },
  }),

  'backups.forgetSecond': (draft, _input, context) => {
    if (secondFolder(draft) === null) return refuse('backups.noSecond')
    const decided = { path: '', byName: actor(context).name, at: context.now }
    draft.backupFolders.insert({ id: context.newId('backupfolder'), ...decided })
    return null
  },

  'backups.preview': outside(({ place, name }, { ports }) =>
    ports.backups.preview(place, name, ports.progress),
  ),

  'backups.restore': outside(({ place, name }, context) => {
    const { id, name: byName } = actor(context)
    return context.ports.backups.restore(place, name, { id, name: byName }, context.ports.progress)
  }),

  'backups.export': outside(async (_input, context) => {
    const { files, backups, progress } = context.ports
    const target = await files.chooseTarget(packedName(context))
    if (target !== null) await backups.packInto(target, progress)
    return target
  }),

  'backups.import': outside(async (_input, { ports }) => {
    const source = await ports.files.chooseFile(['gz'])
    return source === null ? null : ports.backups.unpackFrom(source)
  }),

  'backups.takeOver': outside(async (_input, { ports }, view) => {
    const [center] = view.center.all()
    if (center) return refuse('center.alreadySetUp', { name: center.name })
    const source = await ports.files.chooseFile(['gz'])
    if (source === null) return false
    const { place, name } = await ports.backups.unpackFrom(source)
    await ports.backups.restore(place, name, { id: null, name: '' }, ports.progress)
    return true
  }),

  // The desk answers these itself while its records cannot be opened, see rescue.ts.
  'backups.rescueOffer': () => ({ problems: [], backup: null }),
  'backups.rescue': () => refuse('backups.notDamaged'),
  'backups.look': () => refuse('backups.notDamaged'),
})
