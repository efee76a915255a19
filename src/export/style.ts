/** The page's own style: one readable column, the reader's light or dark colours, nothing to load. */
export const style = `
:root { color-scheme: light dark; --text: #1b1b1f; --muted: #55555e; --line: #d9d9e0; --back: #fff; --accent: #0b57a4; }
@media (prefers-color-scheme: dark) {
  :root { --text: #ececf1; --muted: #b3b3bd; --line: #3c3c46; --back: #16161a; --accent: #8ab8f2; }
}
body { margin: 0; background: var(--back); color: var(--text); font: 1.125rem/1.6 Georgia, "Times New Roman", serif; }
article { max-width: 42rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; overflow-wrap: break-word; }
h1, h2, h3 { font-family: system-ui, sans-serif; line-height: 1.25; text-wrap: balance; }
h1 { font-size: 2rem; margin: 0 0 1rem; }
h2 { font-size: 1.4rem; margin: 2.25rem 0 0.75rem; }
h3 { font-size: 1.15rem; margin: 1.5rem 0 0.5rem; }
p, ul, ol, table, blockquote, pre, figure { margin: 0 0 1rem; }
.chapo { font-size: 1.25rem; font-weight: bold; }
.signature { color: var(--muted); font-family: system-ui, sans-serif; font-size: 0.9rem; }
.essentiel { border-left: 4px solid var(--accent); padding: 0.25rem 0 0.25rem 2rem; }
li { margin-bottom: 0.4rem; }
a { color: var(--accent); }
img { max-width: 100%; height: auto; }
blockquote { border-left: 3px solid var(--line); padding-left: 1rem; margin-left: 0; }
table { border-collapse: collapse; display: block; overflow-x: auto; }
th, td { border: 1px solid var(--line); padding: 0.35rem 0.6rem; text-align: left; }
pre { overflow-x: auto; font-size: 0.95rem; }
`.trim()
