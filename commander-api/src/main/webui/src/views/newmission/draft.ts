import type { Mission, Priority } from '../../api/types';
import { extent } from '../../map/outline';
import { spanOf, type Need } from './coverage';
import { currentTowards, parseMoment, parseNumber, windFrom } from './entries';
import { Reader, type Errors } from './reader';
import { NOWHERE, outlineIn, startParams, type Start } from './start';

export type ForcingWay = 'auto' | 'files' | 'constant';

/**
 * What somebody has put in so far, as he typed it. What changes where is searched is either asked for or a preset that he
 * sees: nothing is assumed of a field that was left empty.
 */
export interface Draft extends Start {
  kind: Mission['kind'];
  name: string;
  description: string;
  priority: Priority;
  time: string;
  hours: string;
  particles: string;
  object: string;
  forcing: ForcingWay;
  files: string[];
  windFrom: string;
  windKn: string;
  currentTowards: string;
  currentKn: string;
  backward: boolean;
  windError: string;
  currentError: string;
  seed: string;
  start: boolean;
}

export const EMPTY: Draft = {
  ...NOWHERE, kind: 'drift', name: '', description: '', priority: 'normal', time: '', hours: '24', particles: '5000', object: '',
  forcing: 'auto', files: [], windFrom: '', windKn: '', currentTowards: '', currentKn: '', backward: false, windError: '0',
  currentError: '0', seed: '0', start: true,
};

export type Checked = { body: Record<string, unknown>; errors: null } | { body: null; errors: Errors };

/** Which run the draft would need forcing for, as far as it can be read. */
export function needOf(draft: Draft, now: number): Need {
  const start = parseMoment(draft.time, now);
  const hours = parseNumber(draft.hours);
  return {
    places: extent(outlineIn(draft)),
    span: start !== null && hours !== null && hours > 0 ? spanOf(start, hours, draft.backward) : null,
  };
}

/** The body for `POST /missions`, or all that cannot be understood. Whether it makes sense is for the server to say. */
export function check(draft: Draft, now: number): Checked {
  const reader = new Reader();
  const name = reader.need('name', 'What is the mission called?', draft.name.trim() || null);
  const params = draft.kind === 'drift' ? driftParams(draft, now, reader) : null;
  if (reader.failed) {
    return { body: null, errors: reader.errors };
  }
  const description = draft.description.trim();
  return {
    body: {
      name, kind: draft.kind, priority: draft.priority, ...(description && { description }), ...(!draft.start && { start: false }),
      ...(params && { params }),
    },
    errors: null,
  };
}

function driftParams(draft: Draft, now: number, reader: Reader): Record<string, unknown> {
  const time = reader.need('params.start_time', 'When? A time such as 2026-11-22 06:00 (UTC) or 220600Z NOV 26', parseMoment(draft.time, now));
  const forcing = forcingOf(draft, reader);
  return {
    ...startParams(draft, reader),
    start_time: time === null ? null : new Date(time).toISOString().replace('.000Z', 'Z'),
    duration_hours: reader.number('params.duration_hours', draft.hours),
    num_particles: reader.number('params.num_particles', draft.particles),
    object_type: reader.need('params.object_type', 'What is adrift? Choose from the list', draft.object || null),
    ...(draft.backward && { direction: 'backward' }),
    wind_uncertainty: reader.number('params.wind_uncertainty', draft.windError),
    current_uncertainty: reader.number('params.current_uncertainty', draft.currentError),
    seed: reader.number('params.seed', draft.seed),
    ...(forcing !== undefined && { forcing }),
  };
}

function forcingOf(draft: Draft, reader: Reader): unknown {
  if (draft.forcing === 'auto') {
    return undefined;
  }
  if (draft.forcing === 'files') {
    return reader.need('params.forcing', 'Choose at least one file, or leave the choice to the server',
      draft.files.length > 0 ? draft.files : null);
  }
  const wind = [reader.number('wind', draft.windFrom), reader.number('wind', draft.windKn)] as const;
  const current = [reader.number('current', draft.currentTowards), reader.number('current', draft.currentKn)] as const;
  return {
    wind: wind[0] !== null && wind[1] !== null && windFrom(wind[0], wind[1]),
    current: current[0] !== null && current[1] !== null && currentTowards(current[0], current[1]),
  };
}

/** Of what was said to be wrong, what is still wrong; nothing new is said while somebody types. */
export function still(said: Errors, now: Errors | null): Errors {
  return Object.fromEntries(Object.entries(now ?? {}).filter(([field]) => field in said));
}

const KEPT = 'driftline.draft';

/** The draft of this tab, so that a detour, a new sign-in or a reload loses nothing. */
export function keptDraft(): Draft {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? '{}') as Partial<Draft>;
    return { ...EMPTY, ...kept };
  } catch {
    return EMPTY;
  }
}

export function keepDraft(draft: Draft | null): void {
  if (draft === null) {
    sessionStorage.removeItem(KEPT);
  } else {
    sessionStorage.setItem(KEPT, JSON.stringify(draft));
  }
}
