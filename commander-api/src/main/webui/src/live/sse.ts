/** One server-sent event. */
export interface ServerSentEvent {
  id: string;
  type: string;
  data: string;
}

/**
 * Reads the text of a stream of server-sent events, in pieces as they come.
 *
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream
 */
export class SseParser {
  #rest = '';
  #id = '';
  #type = '';
  #data: string[] = [];
  readonly #tell: (event: ServerSentEvent) => void;

  constructor(tell: (event: ServerSentEvent) => void) {
    this.#tell = tell;
  }

  push(text: string): void {
    this.#rest += text;
    // a carriage return at the end may be half of a line break
    const usable = this.#rest.endsWith('\r') ? this.#rest.length - 1 : this.#rest.length;
    const lines = this.#rest.slice(0, usable).split(/\r\n|\n|\r/);
    this.#rest = (lines.pop() ?? '') + this.#rest.slice(usable);
    for (const line of lines) {
      this.#line(line);
    }
  }

  #line(line: string): void {
    if (line === '') {
      this.#dispatch();
      return;
    }
    const colon = line.indexOf(':');
    if (colon === 0) {
      return; // a comment: the server is still there
    }
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'data') {
      this.#data.push(value);
    } else if (field === 'event') {
      this.#type = value;
    } else if (field === 'id' && !value.includes('\0')) {
      this.#id = value;
    }
  }

  #dispatch(): void {
    if (this.#data.length > 0) {
      this.#tell({ id: this.#id, type: this.#type || 'message', data: this.#data.join('\n') });
    }
    this.#type = '';
    this.#data = [];
  }
}
