const pad = (value: number, width = 2): string => String(value).padStart(width, '0');

/** `2026-11-22 13:24Z`, with seconds where they matter; a time that cannot be read stays as it came. */
export function utc(time: string | number | Date, seconds = false): string {
  const at = new Date(time);
  if (Number.isNaN(at.getTime())) {
    return String(time);
  }
  const day = `${pad(at.getUTCFullYear(), 4)}-${pad(at.getUTCMonth() + 1)}-${pad(at.getUTCDate())}`;
  return `${day} ${utcClock(at, seconds)}`;
}

/** `13:24Z`. */
export function utcClock(time: string | number | Date, seconds = false): string {
  const at = new Date(time);
  const minutes = `${pad(at.getUTCHours())}:${pad(at.getUTCMinutes())}`;
  return seconds ? `${minutes}:${pad(at.getUTCSeconds())}Z` : `${minutes}Z`;
}

/** The same moment on this computer's clock: `14:24 +01:00`, with the day where it is another than in UTC. */
export function local(time: string | number | Date, seconds = false): string {
  const at = new Date(time);
  if (Number.isNaN(at.getTime())) {
    return '';
  }
  const offset = -at.getTimezoneOffset();
  const zone = `${offset < 0 ? '-' : '+'}${pad(Math.floor(Math.abs(offset) / 60))}:${pad(Math.abs(offset) % 60)}`;
  const clock = `${pad(at.getHours())}:${pad(at.getMinutes())}${seconds ? `:${pad(at.getSeconds())}` : ''}`;
  const day =
    at.getDate() === at.getUTCDate() ? '' : `${pad(at.getFullYear(), 4)}-${pad(at.getMonth() + 1)}-${pad(at.getDate())} `;
  return `${day}${clock} ${zone}`;
}

/** A length of time in its two largest units: `45 s`, `12 min`, `3 h 05 min`, `2 d 4 h`. */
export function duration(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  if (seconds < 60) {
    return `${seconds} s`;
  }
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) {
    return `${minutes} min`;
  }
  const hours = Math.floor(minutes / 60);
  if (hours < 24) {
    return `${hours} h ${pad(minutes % 60)} min`;
  }
  return `${Math.floor(hours / 24)} d ${hours % 24} h`;
}

/** How long ago: `12 min ago`; a moment to come is `in 12 min`. */
export function ago(time: string | number, now: number): string {
  const gone = now - new Date(time).getTime();
  return gone < 0 ? `in ${duration(-gone)}` : `${duration(gone)} ago`;
}
