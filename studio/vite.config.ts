import react from '@vitejs/plugin-react'
import {defineConfig} from 'vite'

// The page's policy allows files of its own address only: nothing is put inline, and nothing comes from elsewhere.
export default defineConfig({
  plugins: [react()],
  build: {
    target: 'es2022',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: {polyfill: false},
    chunkSizeWarningLimit: 1200,
    rollupOptions: {
      input: {index: 'studio/index.html', 'shell-worker': 'studio/src/keep/shell-worker.ts'},
      output: {
        entryFileNames: ({name}) => (name === 'shell-worker' ? 'shell-worker.js' : 'assets/[name]-[hash].js'),
      },
    },
  },
  server: {proxy: {'/v1': 'http://127.0.0.1:4321'}},
})
