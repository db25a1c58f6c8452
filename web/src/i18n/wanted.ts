/** The first of the viewer's language tags that is one and has a catalog; a browser may report a tag that is none. */
export function wanted(tags: readonly string[], catalogs: object): string {
  const found = tags.find((tag) => isTag(tag) && (tag.split('-')[0] as string) in catalogs) ?? 'en';
  return found === 'en' || found === 'en-US' ? 'en-GB' : found;
}

function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
