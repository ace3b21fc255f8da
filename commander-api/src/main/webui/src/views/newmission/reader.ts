import { parseNumber } from './entries';

/** What is wrong, by the server's names of the fields. */
export type Errors = Readonly<Record<string, string>>;

/** Reads what was typed, and notes all that cannot be understood. */
export class Reader {
  errors: Record<string, string> = {};

  get failed(): boolean {
    return Object.keys(this.errors).length > 0;
  }

  need<T>(field: string, otherwise: string, value: T | null): T | null {
    if (value === null) {
      this.errors[field] = otherwise;
    }
    return value;
  }

  /** @param wanted what to say when nothing was typed */
  number(field: string, text: string, wanted = 'A number is needed here'): number | null {
    return this.need(field, text.trim() === '' ? wanted : `"${text}" is not a number`, parseNumber(text));
  }
}
