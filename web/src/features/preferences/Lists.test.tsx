import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { show } from '../../testing/show';
import { Lists } from './Lists';

it('come by name, whoever joined first', async () => {
  const lists = ['Mina Haddad', 'Zoë Lambert', 'Abel Tesfaye'].map((name) => ({ associateId: name, name, state: 'NONE' as const }));
  await show(<Lists lists={lists} names={new Map()} />);
  const names = screen.getAllByRole('row').slice(1).map((row) => row.querySelector('b')?.textContent);
  expect(names).toEqual(['Abel Tesfaye', 'Mina Haddad', 'Zoë Lambert']);
});
