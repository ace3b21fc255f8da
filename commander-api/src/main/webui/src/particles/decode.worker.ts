import { decode, type RawBlock } from './tracks';

self.onmessage = ({ data }: MessageEvent<RawBlock>) => {
  const block = decode(data);
  self.postMessage(block, { transfer: [block.offsets.buffer, block.status.buffer] });
};
