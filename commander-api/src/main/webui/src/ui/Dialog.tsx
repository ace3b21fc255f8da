import { useEffect, useId, useRef, type ReactNode } from 'react';
import { Button } from './parts';

/** A question above the page; Escape and the cross close it, and the keyboard stays inside. */
export function Dialog({ title, close, children }: { title: string; close: () => void; children: ReactNode }) {
  const element = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = element.current;
    if (dialog && !dialog.open) {
      dialog.showModal(); // goes to the cross, which comes first
      dialog.querySelector<HTMLElement>('input, textarea, select')?.focus();
    }
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={element}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <div className="stack">
        <div className="row spread">
          <h2 id={id}>{title}</h2>
          <Button kind="quiet" aria-label="Close" onClick={close}>✕</Button>
        </div>
        {children}
      </div>
    </dialog>
  );
}
