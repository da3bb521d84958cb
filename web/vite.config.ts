import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { codeSplitting } from './scripts/chunks.ts';

/** Asks for the latin font together with the page, so that words do not jump when it arrives. */
function preloadFont(): Plugin {
  return {
    name: 'preload-font',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const file = Object.keys(bundle ?? {}).find((name) => /sans-latin-wght-normal.*\.woff2$/.test(name));
        if (file === undefined) return [];
        const attrs = { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: '', href: `/${file}` };
        return [{ tag: 'link', attrs, injectTo: 'head-prepend' }];
      },
    },
  };
}

const manifest = {
  id: '/',
  name: 'Balai',
  short_name: 'Balai',
  description: 'Satu ruang kerja untuk lembaga Anda',
  lang: 'id',
  start_url: '/',
  display: 'standalone' as const,
  background_color: '#f6f8f8',
  theme_color: '#0f7169',
  icons: [
    { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
    { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png' },
    { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
};

export default defineConfig({
  plugins: [
    react(),
    preloadFont(),
    VitePWA({
      registerType: 'prompt',
      injectRegister: null,
      manifest,
      workbox: {
        globPatterns: ['**/*.{js,css,html,svg,png}', '**/*-latin-wght-normal-*.woff2'],
        // What belongs to a person never goes into the cache of a shared computer.
        navigateFallbackDenylist: [/^\/api\//, /^\/health\//, /^\/metrics$/],
        cleanupOutdatedCaches: true,
      },
    }),
  ],
  // No file is inlined: the CSP takes fonts and images from this address only.
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    manifest: true,
    chunkSizeWarningLimit: 450,
    // Browsers without it ask for these files a moment later; that is all it would mend.
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting } },
  },
  server: { port: 5173, proxy: { '/api': { target: 'http://localhost:3000', changeOrigin: false } } },
});
