import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { sizeBudget } from './scripts/budget.mjs';
import { META_POLICY } from './scripts/policy.mjs';
import { ACCEPTED, FILE_TYPES } from './src/domain/fileTypes.ts';

/** The same policy as the server's header, for whoever serves the files otherwise. Left out in development: Vite injects styles. */
const policyInPage: Plugin = {
  name: 'satchel:policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: META_POLICY },
      injectTo: 'head-prepend',
    },
  ],
};

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  server: { port: Number(process.env.PORT ?? 4747), strictPort: true },
  // One place for the build; the end-to-end tests make a second one elsewhere to have something to update to.
  build: {
    outDir: process.env.SATCHEL_OUT ?? 'dist',
    emptyOutDir: true,
    target: 'es2023',
    modulePreload: { polyfill: false },
    // The workers' own size is printed by the budget, which knows what the first visit loads.
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1000,
  },
  worker: { format: 'es' },
  plugins: [
    policyInPage,
    sizeBudget(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'workers',
      filename: 'sw.ts',
      registerType: 'prompt',
      injectRegister: false,
      injectManifest: {
        globPatterns: ['**/*.{html,js,css,svg,png,csv,txt}'],
        maximumFileSizeToCacheInBytes: 4 * 1024 * 1024,
      },
      manifest: {
        id: '/',
        name: 'Satchel',
        short_name: 'Satchel',
        description:
          'A customer book that works without a network: import, clean and keep customer lists in the browser.',
        start_url: '/',
        scope: '/',
        display: 'standalone',
        lang: 'en',
        dir: 'ltr',
        categories: ['business', 'productivity'],
        // An open window gets the files by `launchQueue` and asks before a list under review is replaced.
        launch_handler: { client_mode: 'focus-existing' },
        file_handlers: [
          {
            action: '/import',
            accept: Object.fromEntries(
              Object.entries(FILE_TYPES).map(([type, endings]) => [type, [...endings]]),
            ),
          },
        ],
        share_target: {
          action: '/share',
          method: 'POST',
          enctype: 'multipart/form-data',
          params: {
            title: 'title',
            text: 'text',
            url: 'url',
            files: [{ name: 'files', accept: [...ACCEPTED] }],
          },
        },
        theme_color: '#8c4716',
        background_color: '#f6f4f0',
        icons: [
          { src: '/icons/icon.svg', type: 'image/svg+xml', sizes: 'any' },
          { src: '/icons/icon-192.png', type: 'image/png', sizes: '192x192' },
          { src: '/icons/icon-512.png', type: 'image/png', sizes: '512x512' },
          { src: '/icons/maskable-512.png', type: 'image/png', sizes: '512x512', purpose: 'maskable' },
        ],
        shortcuts: [
          {
            name: 'Import a list',
            url: '/import',
            icons: [{ src: '/icons/icon-192.png', type: 'image/png', sizes: '192x192' }],
          },
          {
            name: 'New customer',
            url: '/customers/new',
            icons: [{ src: '/icons/icon-192.png', type: 'image/png', sizes: '192x192' }],
          },
        ],
      },
    }),
  ],
});
