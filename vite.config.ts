import { defineConfig } from 'vite';

export default defineConfig({ server: { port: 4747, strictPort: true } });
