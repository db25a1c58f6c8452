import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useEffect, useRef, useState } from 'react';

/** Makes a row draggable by its handle and a place to drop another row on. The menu does the same without dragging. */
export function useRowDrag(team: string, row: number, onDrop: (team: string, row: number) => void) {
  const element = useRef<HTMLLIElement>(null);
  const handle = useRef<HTMLSpanElement>(null);
  const [over, setOver] = useState(false);
  useEffect(() => {
    if (!element.current || !handle.current) return;
    return combine(
      draggable({ element: element.current, dragHandle: handle.current, getInitialData: () => ({ team }) }),
      dropTargetForElements({
        element: element.current,
        canDrop: ({ source }) => typeof source.data.team === 'string' && source.data.team !== team,
        onDragEnter: () => setOver(true),
        onDragLeave: () => setOver(false),
        onDrop: ({ source }) => {
          setOver(false);
          onDrop(source.data.team as string, row);
        },
      }),
    );
  }, [team, row, onDrop]);
  return { element, handle, over };
}
