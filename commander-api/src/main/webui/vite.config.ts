import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Where `npm run dev` finds a running commander. */
const commander = process.env['DRIFTLINE_SERVER'] ?? 'http://localhost:8080';

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // data: addresses would need another line in the Content-Security-Policy
    assetsInlineLimit: 0,
    // the map is one large library and has a chunk of its own
    chunkSizeWarningLimit: 1500,
    modulePreload: { polyfill: false },
  },
  server: { port: 5173, strictPort: true, proxy: { '/api': commander, '/health': commander, '/q': commander } },
  preview: { port: 4173, strictPort: true, proxy: { '/api': commander, '/health': commander, '/q': commander } },
  test: { include: ['src/**/*.test.ts'] },
});
