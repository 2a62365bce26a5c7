import { useState, type ReactElement } from 'react'
import type { Piece } from '../../learner/piece.ts'
import { Dialog } from '../parts/dialog.tsx'
import { Icon } from '../parts/icon.tsx'
import { isolated } from '../parts/isolated.ts'
import { Page, Said } from '../parts/page.tsx'
import { useClassroom, useClassroomState } from '../use-classroom.ts'
import { useText } from '../use-text.ts'
import { History } from './history.tsx'
import { NameDialog } from './name-dialog.tsx'
import { ProgramCard } from './program-card.tsx'
import './mine-screen.css'

type Naming = { what: 'new' } | { what: 'rename' | 'copy'; program: Piece }

/** The programs a learner makes without a lesson. */
export function MineScreen(): ReactElement {
  const text = useText()
  const classroom = useClassroom()
  const programs = useClassroomState((state) => state.programs)
  const [naming, setNaming] = useState<Naming | null>(null)
  const [past, setPast] = useState<Piece | null>(null)
  const [failed, setFailed] = useState(false)

  async function act(work: Promise<unknown>): Promise<void> {
    const state = await work
    setFailed(state !== undefined && state !== 'saved')
  }

  function named(name: string): void {
    setNaming(null)
    if (naming?.what === 'new') void act(classroom.newProgram(name))
    else if (naming?.what === 'rename') void act(classroom.renameProgram(naming.program.id, name))
    else if (naming) void act(classroom.duplicateProgram(naming.program.id, name))
  }

  return (
    <Page title={text('seat.mine')} lead={text('own:mine.lead')}>
      <p>
        <button type="button" className="button button-main" onClick={() => setNaming({ what: 'new' })}>
          <Icon name="plus" />
          {text('own:mine.new')}
        </button>
      </p>
      {failed && <Said>{text('own:notSaved')}</Said>}
      <Removed onAct={(work) => void act(work)} />
      {programs.length === 0 ? (
        <p className="sheet quiet">{text('own:mine.empty')}</p>
      ) : (
        <ul className="programs">
          {programs.map((program) => (
            <ProgramCard
              key={program.id}
              program={program}
              onRename={() => setNaming({ what: 'rename', program })}
              onCopy={() => setNaming({ what: 'copy', program })}
              onHistory={() => setPast(program)}
              onRemove={() => void act(classroom.removeProgram(program.id))}
            />
          ))}
        </ul>
      )}
      <NameDialog
        title={text(naming ? `own:naming.${naming.what}` : 'own:naming.new')}
        start={naming ? startName(naming, text('own:mine.firstName', { number: programs.length + 1 })) : null}
        submit={text(naming?.what === 'rename' ? 'own:save' : 'own:mine.make')}
        onSubmit={named}
        onClose={() => setNaming(null)}
      />
      <Dialog
        id="history"
        wide
        title={text('own:history.of', { name: isolated(past?.name ?? text('own:mine.unnamed')) })}
        open={past !== null}
        onClose={() => setPast(null)}
      >
        {past && (
          <History kind={past.kind} id={past.id} code={past.code ?? ''} onRestored={() => setPast(null)} />
        )}
      </Dialog>
    </Page>
  )
}

function startName(naming: Naming, fresh: string): string {
  return naming.what === 'new' ? fresh : (naming.program.name ?? '')
}

function Removed({ onAct }: { onAct: (work: Promise<unknown>) => void }): ReactElement | null {
  const text = useText()
  const classroom = useClassroom()
  const removed = useClassroomState((state) => state.removedPrograms)
  if (removed.length === 0) return null
  return (
    <Said>
      <ul className="removed">
        {removed.map(({ id, name }) => (
          <li key={id} className="actions">
            <span>{text('own:mine.removed', { name: isolated(name ?? text('own:mine.unnamed')) })}</span>
            <button
              type="button"
              className="button button-small"
              onClick={() => onAct(classroom.restoreProgram(id))}
            >
              {text('own:undo')}
              <span className="hidden-visually">: {name}</span>
            </button>
          </li>
        ))}
      </ul>
    </Said>
  )
}
