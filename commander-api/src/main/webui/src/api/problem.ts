import type { FieldError } from './types';

/** What the server refused, as RFC 9457 says it; `status` 0 is a server that did not answer at all. */
export class Problem extends Error {
  readonly status: number;
  readonly type: string;
  readonly detail: string | null;
  readonly errors: readonly FieldError[];
  /** Seconds to wait, where the server said so. */
  readonly retryAfter: number | null;
  readonly correlationId: string | null;

  constructor(body: {
    status: number;
    title: string;
    type?: string;
    detail?: string | null;
    errors?: readonly FieldError[];
    retryAfter?: number | null;
    correlationId?: string | null;
  }) {
    super(body.title);
    this.name = 'Problem';
    this.status = body.status;
    this.type = body.type ?? 'about:blank';
    this.detail = body.detail ?? null;
    this.errors = body.errors ?? [];
    this.retryAfter = body.retryAfter ?? null;
    this.correlationId = body.correlationId ?? null;
  }

  /** The problem in one sentence, for a person. */
  get sentence(): string {
    const said = this.detail ?? this.message;
    if (this.errors.length > 0 && this.detail === null) {
      return `${said}: ${this.errors.map((error) => `${error.field} ${error.message}`).join('; ')}`;
    }
    return this.retryAfter === null ? said : `${said} (try again in ${this.retryAfter} s)`;
  }

  /** What is wrong with a field, by its path such as `params.latitude`. */
  fieldError(field: string): string | null {
    return this.errors.find((error) => error.field === field)?.message ?? null;
  }

  static async of(answer: Response): Promise<Problem> {
    const body = await readJson(answer);
    const retryAfter = Number.parseInt(answer.headers.get('Retry-After') ?? '', 10);
    return new Problem({
      status: answer.status,
      title: text(body['title']) ?? (answer.statusText || `The server answered ${answer.status}`),
      type: text(body['type']) ?? 'about:blank',
      detail: text(body['detail']),
      errors: Array.isArray(body['errors']) ? (body['errors'] as FieldError[]) : [],
      retryAfter: Number.isFinite(retryAfter) ? retryAfter : null,
      correlationId: text(body['correlation_id']),
    });
  }

  static away(cause: unknown): Problem {
    if (cause instanceof Problem) {
      return cause;
    }
    return new Problem({ status: 0, title: 'The server does not answer', detail: null });
  }
}

async function readJson(answer: Response): Promise<Record<string, unknown>> {
  try {
    const body: unknown = await answer.json();
    return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
