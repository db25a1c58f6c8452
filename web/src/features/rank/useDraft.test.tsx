import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Preferences } from '../../api/rotations';
import { show } from '../../testing/show';
import { useDraft } from './useDraft';

const empty = { choices: [], vetoes: [], stars: [] };
const saved = (revision: number, ...teams: string[]): Preferences => ({ revision, draft: { ...empty, choices: teams.map((team) => [team]) }, changedSinceSealing: false });

const json = (value: unknown, status = 200) => new Response(JSON.stringify(value), { status, headers: { 'Content-Type': 'application/json' } });

/** A service that keeps one list and refuses what was not made over its revision. */
function service(start: Preferences) {
  const kept = { list: start, calls: [] as string[] };
  vi.stubGlobal('fetch', async (request: Request) => {
    const path = new URL(request.url).pathname.replace('/api/preferences/', '');
    if (request.method === 'GET') return json(kept.list);
    const over = request.headers.get('If-Match');
    kept.calls.push(`${request.method} ${path} over ${over}`);
    if (over !== `"${kept.list.revision}"`) return json({ type: 'urn:trellis:problem:stale-revision' }, 412);
    const draft = request.method === 'PUT' ? ((await request.json()) as Preferences['draft']) : kept.list.draft;
    kept.list = { ...kept.list, revision: kept.list.revision + 1, draft };
    return json(kept.list);
  });
  return kept;
}

function List({ preferences }: { preferences: Preferences }) {
  const draft = useDraft('c1', preferences);
  return (
    <>
      <output>{draft.ranking.order.flat().join()}</output>
      <button onClick={() => draft.change({ ...draft.ranking, order: [...draft.ranking.order, ['maps']] })}>add</button>
      <button onClick={draft.undo}>undo</button>
      <button onClick={draft.seal}>seal</button>
      <button onClick={() => draft.settle(true)}>mine</button>
      {draft.conflict && <p>conflict</p>}
    </>
  );
}

const press = (name: string) => fireEvent.click(screen.getByText(name));
const shownList = () => document.querySelector('output')?.textContent;

afterEach(() => vi.unstubAllGlobals());

describe('a draft', () => {
  it('is saved once for many changes, and sealed over what was saved', async () => {
    const kept = service(saved(0, 'search'));
    await show(<List preferences={kept.list} />);
    press('add');
    press('add');
    press('undo');
    expect(shownList()).toBe('search,maps');
    press('seal');
    await waitFor(() => expect(kept.calls).toEqual(['PUT mine over "0"', 'POST mine/sealing over "1"']));
    expect(kept.list.draft.choices).toEqual([['search'], ['maps']]);
  });

  it('meets a newer revision from elsewhere, and saves over it only when told to', async () => {
    const kept = service(saved(7, 'trust'));
    await show(<List preferences={saved(3, 'search')} />);
    press('add');
    press('seal');
    await screen.findByText('conflict');
    expect(kept.list.draft.choices).toEqual([['trust']]);
    await act(async () => press('mine'));
    await waitFor(() => expect(kept.list).toMatchObject({ revision: 8, draft: { choices: [['search'], ['maps']] } }));
  });
});
