import { IconLock } from '@tabler/icons-react';
import { describe, expect, it } from 'vitest';
import { agenda, type Task } from './task';

const now = new Date(2026, 10, 23, 9);
const task = (id: string, due?: string): Task => ({ id, icon: IconLock, tone: 'info', title: id, cause: '', due, act: '', link: { to: '/' } });
const ids = (tasks: Task[]) => tasks.map(({ id }) => id);

describe('the agenda', () => {
  it('puts what is overdue before what is due today', () => {
    expect(ids(agenda([task('today', '2026-11-23'), task('late', '2026-11-17')], now).today)).toEqual(['late', 'today']);
  });

  it('keeps what has no deadline among the things of today', () => {
    expect(ids(agenda([task('open')], now).today)).toEqual(['open']);
  });

  it('ends the week with the seventh day', () => {
    const { week, later } = agenda([task('seventh', '2026-11-30'), task('eighth', '2026-12-01')], now);
    expect([ids(week), ids(later)]).toEqual([['seventh'], ['eighth']]);
  });
});
