const kept = 'intertitre.theme'

/** `system` follows the machine. */
export type Theme = 'system' | 'light' | 'dark'

export const themes: readonly Theme[] = ['system', 'light', 'dark']

export function currentTheme(): Theme {
  const theme = localStorage.getItem(kept)
  return themes.find(one => one === theme) ?? 'system'
}

export function applyTheme(theme: Theme = currentTheme()): void {
  localStorage.setItem(kept, theme)
  document.documentElement.dataset['theme'] = theme
}
