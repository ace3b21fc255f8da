import { describe, expect, it } from 'vitest';
import { SseParser, type ServerSentEvent } from './sse';

function parse(...pieces: string[]): ServerSentEvent[] {
  const events: ServerSentEvent[] = [];
  const parser = new SseParser((event) => events.push(event));
  pieces.forEach((piece) => parser.push(piece));
  return events;
}

describe('a stream of server-sent events', () => {
  it('is read however it is cut', () => {
    const text = 'id: 1-2\nevent: mission.created\ndata: {"a":1}\n\n: still here\n\nid: 1-3\ndata: x\ndata: y\n\n';
    const expected = [
      { id: '1-2', type: 'mission.created', data: '{"a":1}' },
      { id: '1-3', type: 'message', data: 'x\ny' },
    ];
    expect(parse(text)).toEqual(expected);
    expect(parse(...text)).toEqual(expected);
    expect(parse(...text.replaceAll('\n', '\r\n'))).toEqual(expected);
  });

  it('gives nothing for comments and for what is not finished', () => {
    expect(parse(': still here\n\n', 'data: half')).toEqual([]);
  });

  it('keeps the id until another comes', () => {
    expect(parse('id: 7\n\ndata: x\n\n')).toEqual([{ id: '7', type: 'message', data: 'x' }]);
  });
});
