/** What was measured, as data and as tables that can stand in a Markdown file. */
import { median, medianRatio, type Samples } from './rounds.ts'

/** `perMs`: amount of work in a millisecond, so that more is better. */
export type Unit = 'ms' | 'bytes' | 'perMs'

export interface Figure {
  name: string
  unit: Unit
  /** By column; an empty list where nothing could be measured, a text where it is no number. */
  values: Record<string, number[] | string>
}

export interface Section {
  title: string
  /** Columns in order. Ratios are against the first. */
  columns: string[]
  figures: Figure[]
  /** Sentences below the table: how it was measured, and what is missing. */
  notes: string[]
}

export interface Report {
  machine: string
  rounds: number
  sections: Section[]
}

/** Figures of `byTurns` under their names in the table; figures that were not measured are left out. */
export function figuresOf(samples: Samples, named: Record<string, [name: string, unit: Unit]>): Figure[] {
  return Object.entries(named).flatMap(([key, [name, unit]]) => {
    const values = samples[key]
    return values ? [{ name, unit, values }] : []
  })
}

export function markdown({ machine, rounds, sections }: Report): string {
  return [`${machine}; medians of ${rounds} rounds.`, ...sections.map(sectionText)].join('\n\n')
}

/** Medians and ratios instead of single rounds. */
export function asData({ machine, rounds, sections }: Report): unknown {
  return {
    machine,
    rounds,
    sections: sections.map(({ title, columns, figures, notes }) => ({
      title,
      notes,
      figures: figures.map(({ name, unit, values }) => ({
        name,
        unit,
        values: Object.fromEntries(
          columns.map((column) => [column, medianOf(values[column]) ?? values[column] ?? null]),
        ),
        ratios: Object.fromEntries(
          columns.slice(1).map((column) => [column, ratioOf(values[column], values[columns[0] ?? ''])]),
        ),
      })),
    })),
  }
}

function sectionText({ title, columns, figures, notes }: Section): string {
  const rows = figures.map((figure) => [
    figure.name,
    ...columns.map((column, at) => cell(figure, column, at === 0 ? null : (columns[0] ?? null))),
  ])
  const lines = [['', ...columns], ['---', ...columns.map(() => '---:')], ...rows]
  const table = lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
  return [`### ${title}`, table, ...notes].join('\n\n')
}

function cell({ unit, values }: Figure, column: string, base: string | null): string {
  const value = values[column]
  if (typeof value === 'string') return value
  const middle = medianOf(value)
  if (middle === null) return '–'
  const ratio = base === null ? null : ratioOf(value, values[base])
  return amount(middle, unit) + (ratio === null ? '' : ` (${times(ratio)})`)
}

function medianOf(value: number[] | string | undefined): number | null {
  return Array.isArray(value) && value.length > 0 ? median(value) : null
}

function ratioOf(value: number[] | string | undefined, base: number[] | string | undefined): number | null {
  if (!Array.isArray(value) || !Array.isArray(base) || value.length === 0) return null
  const ratio = medianRatio(value, base.slice(0, value.length))
  return Number.isFinite(ratio) ? ratio : null
}

/** `312 kB`, `4.1 ms`: two or three digits that mean something. */
export function amount(value: number, unit: Unit): string {
  if (unit === 'bytes') return value >= 1e6 ? `${digits(value / 1e6)} MB` : `${digits(value / 1e3)} kB`
  return `${digits(value)} ${unit === 'ms' ? 'ms' : '/ms'}`
}

/** `0.98×`, `1.4×`, `24×`. */
function times(ratio: number): string {
  return `${digits(ratio)}×`
}

function digits(value: number): string {
  const rounded = value >= 100 ? value.toFixed(0) : value.toPrecision(value < 0.1 ? 2 : 3)
  return Number(rounded).toLocaleString('en', { maximumFractionDigits: 6 })
}
