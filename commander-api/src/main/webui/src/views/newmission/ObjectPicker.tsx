import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { search, type PlainObject } from './objects';

interface ObjectPickerProps {
  objects: readonly PlainObject[];
  /** Key of the chosen one, or ''. */
  chosen: string;
  choose: (key: string) => void;
  error: string | null;
}

/** One of the 85 kinds of objects, found by any of its words. */
export function ObjectPicker({ objects, chosen, choose, error }: ObjectPickerProps) {
  const id = useId();
  const [question, setQuestion] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const found = useMemo(() => search(objects, question), [objects, question]);
  const current = objects.find(({ key }) => key === chosen);
  const take = (one: PlainObject | undefined) => {
    if (one) {
      choose(one.key);
      setQuestion('');
      setOpen(false);
    }
  };
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active, open]);
  const keys = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setOpen(true);
      setActive(open ? Math.min(found.length - 1, Math.max(0, active + step)) : active);
    } else if (event.key === 'Enter' && open) {
      event.preventDefault();
      take(found[active]);
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      setOpen(false);
    }
  };
  const describedBy = [`${id}-hint`, error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className="field object-picker">
      <label htmlFor={id}>What is adrift?</label>
      <input
        id={id} type="search" role="combobox" autoComplete="off" aria-expanded={open} aria-controls={`${id}-list`}
        aria-autocomplete="list" aria-invalid={Boolean(error)} aria-describedby={describedBy}
        aria-activedescendant={open && found[active] ? `${id}-${found[active].number}` : undefined}
        placeholder={current ? current.plain : 'Search: person, raft, kayak, boat …'}
        value={question}
        onChange={(event) => {
          setQuestion(event.target.value);
          setActive(0);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onClick={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={keys}
      />
      {open && (
        <ul ref={list} id={`${id}-list`} role="listbox" aria-label="Kinds of objects" className="options">
          {found.map((one, i) => (
            <li
              key={one.key} id={`${id}-${one.number}`} role="option" aria-selected={one.key === chosen}
              className={`depth-${Math.min(3, one.depth)} ${i === active ? 'active' : ''}`}
              onPointerDown={(event) => event.preventDefault() /* the field keeps the focus */}
              onClick={() => take(one)}
            >
              <span>{one.key === chosen && '✓ '}{one.plain}</span> <span className="muted small nowrap">{one.number} · {one.key}</span>
            </li>
          ))}
          {found.length === 0 && <li className="muted" role="option" aria-selected={false} aria-disabled>Nothing is called that. {objects.length} kinds are known.</li>}
        </ul>
      )}
      <span id={`${id}-hint`} className="small">
        {current ? <><strong>{current.plain}</strong> <span className="muted">({current.number} · {current.key})</span></>
          : <span className="muted">Nothing chosen yet; {objects.length} kinds are known</span>}
      </span>
      {error && <span id={`${id}-error`} className="error small">{error}</span>}
    </div>
  );
}
