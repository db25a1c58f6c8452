/** A preference list: entries in order; teams in one entry are tied. */
export interface Ranking {
  order: string[][];
  vetoes: { team: string; reason: string }[];
  stars: string[];
}

export interface Limits {
  minimum: number;
  vetoes: number;
  stars: number;
}

export const ranked = (ranking: Ranking) => ranking.order.flat();

/** Ties share a number and the next number skips. */
export function numberOf(order: string[][], team: string): number | undefined {
  let number = 1;
  for (const tied of order) {
    if (tied.includes(team)) return number;
    number += tied.length;
  }
  return undefined;
}

const without = (order: string[][], team: string) => order.map((tied) => tied.filter((other) => other !== team)).filter((tied) => tied.length > 0);

export function add(ranking: Ranking, team: string): Ranking {
  return {
    ...ranking,
    vetoes: ranking.vetoes.filter((veto) => veto.team !== team),
    order: [...without(ranking.order, team), [team]],
  };
}

export function remove(ranking: Ranking, team: string): Ranking {
  return { ...ranking, order: without(ranking.order, team), stars: ranking.stars.filter((other) => other !== team) };
}

/** One step up or down; a tied team leaves its tie first. */
export function step(ranking: Ranking, team: string, by: -1 | 1): Ranking {
  const { order } = ranking;
  const at = order.findIndex((tied) => tied.includes(team));
  const tied = order[at];
  if (!tied) return ranking;
  if (tied.length > 1) {
    const rest = tied.filter((other) => other !== team);
    return { ...ranking, order: order.toSpliced(at, 1, ...(by < 0 ? [[team], rest] : [rest, [team]])) };
  }
  const to = at + by;
  const neighbor = order[to];
  if (!neighbor) return ranking;
  return { ...ranking, order: order.with(to, tied).with(at, neighbor) };
}

/** To a place in the list, counted in rows from 0, on its own. */
export function place(ranking: Ranking, team: string, row: number): Ranking {
  const teams = ranked(ranking).filter((other) => other !== team);
  const after = teams[Math.max(0, row) - 1];
  const order = without(ranking.order, team);
  const at = after === undefined ? 0 : order.findIndex((tied) => tied.includes(after)) + 1;
  return { ...ranking, order: order.toSpliced(at, 0, [team]), vetoes: ranking.vetoes.filter((veto) => veto.team !== team) };
}

/** Ties a team with the row above it, or breaks its tie. */
export function tie(ranking: Ranking, team: string): Ranking {
  const { order } = ranking;
  const at = order.findIndex((tied) => tied.includes(team));
  const tied = order[at];
  if (!tied) return ranking;
  if (tied.length > 1) return step(ranking, team, 1);
  const above = order[at - 1];
  return above ? { ...ranking, order: order.toSpliced(at - 1, 2, [...above, team]) } : ranking;
}

export function star(ranking: Ranking, team: string, limit: number): Ranking {
  if (ranking.stars.includes(team)) return { ...ranking, stars: ranking.stars.filter((other) => other !== team) };
  return limit === 0 ? ranking : { ...ranking, stars: [...ranking.stars, team].slice(-limit) };
}

export function veto(ranking: Ranking, team: string, reason: string): Ranking {
  const { order, stars, vetoes } = remove(ranking, team);
  return { order, stars, vetoes: [...vetoes.filter((other) => other.team !== team), { team, reason }] };
}

export function allow(ranking: Ranking, team: string): Ranking {
  return { ...ranking, vetoes: ranking.vetoes.filter((other) => other.team !== team) };
}
