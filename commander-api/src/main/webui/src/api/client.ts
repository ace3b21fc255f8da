import { Problem } from './problem';
import { authorization, credential, refreshed } from './session';

export interface Call {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Becomes JSON. */
  body?: unknown;
  query?: Record<string, string | number | boolean | readonly string[] | null | undefined>;
  headers?: Record<string, string>;
  signal?: AbortSignal | undefined;
}

const BASE = '/api/v1';

/** Told when the server no longer knows us; the application then shows the sign-in. */
export const strangers = new EventTarget();

/**
 * Calls the API and reads the JSON answer; `undefined` for an answer without a body.
 *
 * @param path below /api/v1, beginning with a slash
 * @throws Problem for every answer that is not 2xx, and when there is none
 */
export async function api<T>(path: string, call: Call = {}): Promise<T> {
  const answer = await raw(path, call);
  const body = await answer.text().catch((cause: unknown) => {
    throw call.signal?.aborted ? cause : Problem.away(cause);
  });
  return (body === '' ? undefined : JSON.parse(body)) as T;
}

/** The same, with the answer as it came: for files, streams, and answers whose headers matter. */
export async function raw(path: string, call: Call = {}): Promise<Response> {
  const url = path.startsWith('/health') ? path : BASE + path + queryText(call.query);
  let answer = await send(url, call, await authorization());
  const held = credential();
  if (answer.status === 401 && held.kind === 'tokens') {
    const access = await refreshed(held.access);
    if (access !== null) {
      answer = await send(url, call, { Authorization: `Bearer ${access}` });
    }
  }
  if (!answer.ok) {
    const problem = await Problem.of(answer);
    if (problem.status === 401) {
      strangers.dispatchEvent(new Event('stranger'));
    }
    throw problem;
  }
  return answer;
}

async function send(url: string, call: Call, who: Record<string, string>): Promise<Response> {
  const headers: Record<string, string> = { Accept: 'application/json', ...call.headers, ...who };
  const init: RequestInit = { method: call.method ?? 'GET', headers, cache: 'no-store', credentials: 'omit' };
  if (call.body !== undefined) {
    headers['Content-Type'] = 'application/json';
    init.body = JSON.stringify(call.body);
  }
  if (call.signal) {
    init.signal = call.signal;
  }
  try {
    return await fetch(url, init);
  } catch (cause) {
    if (call.signal?.aborted) {
      throw cause;
    }
    throw Problem.away(cause);
  }
}

function queryText(query: Call['query']): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    const list = Array.isArray(value) ? value.join(',') : value;
    if (list !== null && list !== undefined && list !== '') {
      params.set(name, String(list));
    }
  }
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

/** Fetches a file with our credential and hands it to the browser to keep. */
export async function download(path: string, name: string): Promise<void> {
  const answer = await raw(path, { headers: { Accept: '*/*' } });
  const address = URL.createObjectURL(await answer.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
