import { describe, expect, it } from 'vitest';
import { fittingSpeed, Playback, speedOf } from './playback';

const HOUR = 3_600_000;
const DAY = Array.from({ length: 25 }, (_, i) => i * HOUR);

describe('playing a run', () => {
  it('goes on as fast as it is told', () => {
    const play = new Playback(DAY, speedOf(2));
    play.toggle();
    play.tick(0, 250);
    expect(play.at).toBeCloseTo(0.5, 9);
    expect(play.time).toBeCloseTo(HOUR / 2, 3);
    play.tick(1000, 1000);
    expect(play.at).toBeCloseTo(2.5, 9);
  });

  it('stops at the end, and begins again from there', () => {
    const play = new Playback(DAY, speedOf(24));
    play.toggle();
    play.tick(0, 5000);
    expect([play.at, play.playing.get(), play.told.get(), play.record.get()]).toEqual([24, false, 24, 24]);
    play.toggle();
    expect([play.at, play.playing.get()]).toEqual([0, true]);
  });

  it('does not move while it is paused', () => {
    const play = new Playback(DAY, speedOf(1));
    play.seek(3.25);
    play.tick(0, 5000);
    expect(play.at).toBe(3.25);
  });

  it('steps from record to record', () => {
    const play = new Playback(DAY, speedOf(1));
    play.seek(3.25);
    play.step(1);
    expect(play.at).toBe(4);
    play.step(-1);
    expect(play.at).toBe(3);
    play.seek(3.25);
    play.step(-1);
    expect(play.at).toBe(3);
    play.step(-6);
    expect(play.at).toBe(0);
    play.step(100);
    expect(play.at).toBe(24);
  });

  it('goes back in time where the run does', () => {
    const play = new Playback([2 * HOUR, HOUR, 0], speedOf(1));
    play.toggle();
    play.tick(0, 500);
    expect(play.time).toBe(1.5 * HOUR);
  });

  it('is nothing to play with one record', () => {
    const play = new Playback([5], speedOf(1));
    play.toggle();
    play.tick(0, 100);
    expect([play.at, play.time, play.playing.get()]).toEqual([0, 5, false]);
  });

  it('says where it was paused', () => {
    const play = new Playback(DAY, speedOf(1));
    play.toggle();
    play.tick(0, 16);
    play.tick(50, 500);
    play.toggle();
    expect(play.told.get()).toBe(play.at);
    expect(play.at).toBeCloseTo(0.516, 9);
  });

  it('names the nearest record', () => {
    const play = new Playback(DAY, speedOf(1));
    play.seek(3.4);
    expect(play.record.get()).toBe(3);
    play.seek(3.6);
    expect(play.record.get()).toBe(4);
  });

  it('tells those who write only now and then', () => {
    const play = new Playback(DAY, speedOf(1));
    play.toggle();
    let told = 0;
    play.told.watch(() => (told += 1));
    for (let now = 0; now < 1000; now += 16) {
      play.tick(now, 16);
    }
    expect(told).toBeGreaterThanOrEqual(8);
    expect(told).toBeLessThanOrEqual(11);
  });

  it('calls for a picture at each tick and at each jump', () => {
    const play = new Playback(DAY, speedOf(1));
    let drawn = 0;
    const end = play.drawn(() => (drawn += 1));
    play.seek(3);
    play.toggle();
    play.tick(0, 16);
    play.tick(16, 16);
    expect(drawn).toBe(3);
    end();
    play.seek(4);
    expect(drawn).toBe(3);
  });

  it('takes about half a minute by itself', () => {
    expect(fittingSpeed(DAY)).toBe(1);
    expect(fittingSpeed([0, 240 * HOUR])).toBe(8);
    expect(fittingSpeed([0])).toBe(0.5);
  });
});
