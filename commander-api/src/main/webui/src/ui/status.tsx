import type { Level, MissionStatus, Priority } from '../api/types';
import { Badge, type Tone } from './parts';

const MISSION: Record<MissionStatus, { tone: Tone; sign: string; word: string }> = {
  CREATED: { tone: 'off', sign: '○', word: 'Created' },
  QUEUED: { tone: 'waiting', sign: '◔', word: 'Queued' },
  IN_PROGRESS: { tone: 'running', sign: '▶', word: 'In progress' },
  COMPLETED: { tone: 'good', sign: '✓', word: 'Completed' },
  FAILED: { tone: 'bad', sign: '✗', word: 'Failed' },
  CANCELLED: { tone: 'off', sign: '⊘', word: 'Cancelled' },
};

export function statusWord(status: MissionStatus): string {
  return MISSION[status].word;
}

export function statusSign(status: MissionStatus): string {
  return MISSION[status].sign;
}

export function MissionBadge({ status }: { status: MissionStatus }) {
  const { tone, sign, word } = MISSION[status];
  return <Badge tone={tone} sign={sign}>{word}</Badge>;
}

const PRIORITY: Record<Priority, { tone: Tone; sign: string }> = {
  urgent: { tone: 'bad', sign: '▲▲' },
  high: { tone: 'warn', sign: '▲' },
  normal: { tone: 'off', sign: '•' },
  low: { tone: 'off', sign: '▽' },
};

export function PriorityBadge({ priority }: { priority: Priority }) {
  const { tone, sign } = PRIORITY[priority];
  return <Badge tone={tone} sign={sign}>{priority}</Badge>;
}

const LEVEL: Record<Level, { tone: Tone; sign: string }> = {
  healthy: { tone: 'good', sign: '✓' },
  degraded: { tone: 'warn', sign: '!' },
  unhealthy: { tone: 'bad', sign: '✗' },
};

export function LevelBadge({ level }: { level: Level }) {
  const { tone, sign } = LEVEL[level];
  return <Badge tone={tone} sign={sign}>{level}</Badge>;
}
