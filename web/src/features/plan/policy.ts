export const policies = ['fairest', 'most-first-choices', 'stable', 'generous'] as const;
export type Policy = (typeof policies)[number];

/** The policies a coordinator chooses from, in the order shown. */
export const offered: Policy[] = ['fairest', 'most-first-choices', 'stable'];

/** The services write policies as `MOST_FIRST_CHOICES` or `most-first-choices`. */
export function policyOf(name: string): Policy {
  const label = name.toLowerCase().replaceAll('_', '-');
  return policies.find((policy) => policy === label) ?? 'fairest';
}
