/** What VS Code sets on a web view in its own themes, of the variables that the pages use. */
export interface Theme {
  readonly name: string;
  readonly bodyClass: string;
  readonly colorScheme: 'light' | 'dark';
  readonly variables: Readonly<Record<string, string>>;
}

const fonts = { 'font-size': '13px', 'font-family': 'system-ui, sans-serif' };

export const themes: readonly Theme[] = [
  {
    name: 'light',
    bodyClass: 'vscode-light',
    colorScheme: 'light',
    variables: {
      ...fonts,
      'editor-background': '#ffffff',
      foreground: '#3b3b3b',
      descriptionForeground: '#3b3b3b',
      'textLink-foreground': '#005fb8',
      'textLink-activeForeground': '#005fb8',
      focusBorder: '#005fb8',
      'dropdown-background': '#ffffff',
      'dropdown-foreground': '#3b3b3b',
      'dropdown-border': '#cecece',
      'textBlockQuote-background': '#f8f8f8',
      'button-background': '#005fb8',
      'widget-border': '#e5e5e5',
    },
  },
  {
    name: 'dark',
    bodyClass: 'vscode-dark',
    colorScheme: 'dark',
    variables: {
      ...fonts,
      'editor-background': '#1f1f1f',
      foreground: '#cccccc',
      descriptionForeground: '#9d9d9d',
      'textLink-foreground': '#4daafc',
      'textLink-activeForeground': '#4daafc',
      focusBorder: '#0078d4',
      'dropdown-background': '#313131',
      'dropdown-foreground': '#cccccc',
      'dropdown-border': '#3c3c3c',
      'textBlockQuote-background': '#2b2b2b',
      'button-background': '#0078d4',
      'widget-border': '#313131',
    },
  },
  {
    name: 'high-contrast',
    bodyClass: 'vscode-high-contrast',
    colorScheme: 'dark',
    variables: {
      ...fonts,
      'editor-background': '#000000',
      foreground: '#ffffff',
      descriptionForeground: 'rgba(255,255,255,0.7)',
      'textLink-foreground': '#21a6ff',
      'textLink-activeForeground': '#21a6ff',
      focusBorder: '#f38518',
      contrastBorder: '#6fc3df',
      'dropdown-background': '#000000',
      'dropdown-foreground': '#ffffff',
      'dropdown-border': '#6fc3df',
      'button-background': '#000000',
    },
  },
];

/** Runs in the page first: the theme as VS Code sets it, and a host that keeps what the page tells it. */
export function asWebView({ bodyClass, variables }: Theme): string {
  return `(() => {
    window.told = [];
    window.acquireVsCodeApi = () => ({ postMessage: (message) => window.told.push(message), setState: () => {} });
    document.addEventListener('DOMContentLoaded', () => {
      document.body.className = ${JSON.stringify(bodyClass)};
      for (const [name, value] of Object.entries(${JSON.stringify(variables)}))
        document.documentElement.style.setProperty('--vscode-' + name, value);
    });
  })()`;
}
