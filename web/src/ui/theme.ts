// Mantine 9 theme over tokens.css. Values live there; this file only names them.
import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from "@mantine/core";

const green = ["#edfbf2", "#daf4e4", "#b7e8cb", "#8edbaf", "#4acf8d", "#35b276", "#1c945f", "#007346", "#005d37", "#034126"] as const;
const gray = ["#f8fbf9", "#f0f4f1", "#eaeeeb", "#dde2df", "#c5cac7", "#99a19c", "#7f8782", "#5c645f", "#3f4943", "#161e19"] as const;
const dark = ["#eaeeeb", "#b9bfbb", "#949c97", "#6b736e", "#3c433f", "#282d2a", "#212623", "#181c19", "#111513", "#0c0f0d"] as const;

/** One meaning, one colour: every shade is the token, which knows the scheme. */
const meaning = (name: string) => Array.from({ length: 10 }, () => `var(--${name})`) as unknown as MantineColorsTuple;
const heading = (name: string) => ({ fontSize: `var(--text-${name})`, lineHeight: `var(--leading-${name})` });
const ink = { color: "var(--ink)" };
const inkOnPaper = { color: "var(--ink)", iconColor: "var(--paper)" };
const plain = "1px solid transparent";

const buttonSizes: Record<string, { "--button-height": string; "--button-padding-x": string; "--button-fz": string }> = {
  xs: { "--button-height": "var(--control-h-sm)", "--button-padding-x": "9px", "--button-fz": "var(--text-sm)" },
  sm: { "--button-height": "var(--control-h)", "--button-padding-x": "13px", "--button-fz": "var(--text-md)" },
  lg: { "--button-height": "2.625rem", "--button-padding-x": "18px", "--button-fz": "0.9375rem" },
};
/** Three sizes: `xs` in panes, `sm` on pages, `lg` for the one action of a page. */
const buttonSize = (size: unknown) => buttonSizes[size === "xs" || size === "lg" ? size : "sm"] ?? {};

export const theme = createTheme({
  colors: { green, gray, dark, red: meaning("fail"), yellow: meaning("warn"), blue: meaning("info"), violet: meaning("fault") },
  primaryColor: "green",
  primaryShade: { light: 7, dark: 4 },
  white: "#ffffff",
  black: "#161e19",
  fontFamily: "var(--font-text)",
  fontFamilyMonospace: "var(--font-code)",
  fontWeights: { regular: "400", medium: "500", bold: "600" },
  fontSizes: { xs: "var(--text-xs)", sm: "var(--text-sm)", md: "var(--text-md)", lg: "var(--text-lg)", xl: "var(--text-prose)" },
  lineHeights: { xs: "1.333", sm: "1.385", md: "1.429", lg: "1.5", xl: "1.647" },
  headings: { fontFamily: "var(--font-text)", fontWeight: "600", textWrap: "balance", sizes: { h1: heading("h1"), h2: heading("h2"), h3: heading("h3"), h4: heading("h4") } },
  spacing: { xs: "var(--s-3)", sm: "var(--s-4)", md: "var(--s-5)", lg: "var(--s-7)", xl: "var(--s-8)" },
  radius: { xs: "var(--r-1)", sm: "var(--r-2)", md: "var(--r-2)", lg: "var(--r-3)", xl: "var(--r-3)" },
  defaultRadius: "sm",
  shadows: { xs: "none", sm: "none", md: "var(--shadow-menu)", lg: "var(--shadow-menu)", xl: "var(--shadow-dialog)" },
  breakpoints: { xs: "37.5em", sm: "48em", md: "64em", lg: "75em", xl: "90em" },
  respectReducedMotion: true,
  cursorType: "pointer",
  components: {
    Button: { defaultProps: { variant: "default", size: "sm" }, vars: (_: unknown, props: { size?: unknown }) => ({ root: buttonSize(props.size) }), styles: { root: { fontWeight: 500 }, label: { fontWeight: "inherit" } } },
    ActionIcon: { defaultProps: { variant: "subtle", size: "var(--control-h-sm)" }, styles: { root: { color: "var(--ink-2)" } } },
    Input: {
      vars: (_: unknown, props: { error?: unknown }) => ({
        wrapper: { "--input-bd": props.error ? "var(--fail)" : "var(--control)", "--input-bd-focus": "var(--control)", "--input-bg": "var(--surface)", "--input-height": "var(--control-h)", "--input-fz": "var(--text-md)" },
      }),
    },
    InputWrapper: {
      defaultProps: { inputWrapperOrder: ["label", "input", "description", "error"] },
      vars: () => ({ label: { "--input-label-size": "var(--text-sm)" }, description: { "--input-description-size": "var(--text-sm)" }, error: { "--input-error-size": "var(--text-sm)" } }),
      styles: { label: { marginBottom: "var(--s-2)" } },
    },
    Checkbox: { defaultProps: inkOnPaper, styles: { input: { borderColor: "var(--control)" } } },
    Radio: { defaultProps: inkOnPaper, styles: { radio: { borderColor: "var(--control)" } } },
    Switch: { defaultProps: ink, styles: { track: { border: "1px solid var(--control)" }, thumb: { background: "var(--paper)", borderColor: "var(--control)" } } },
    SegmentedControl: { styles: { root: { background: "var(--sunken)", border: "var(--hair)" } } },
    Title: { styles: { root: { letterSpacing: "var(--track-tight)" } } },
    Tabs: { defaultProps: ink },
    Menu: { defaultProps: { radius: "lg", shadow: "md" }, styles: { dropdown: { border: 0, background: "var(--surface)" } } },
    Modal: { defaultProps: { radius: "lg", shadow: "xl", overlayProps: { color: "var(--backdrop)", backgroundOpacity: 1 } } },
    Skeleton: { defaultProps: { animate: false } },
    Tooltip: { defaultProps: { openDelay: 300, withArrow: false } },
  },
  variantColorResolver: ({ variant, color }) => {
    const text = color === "red" ? "var(--fail)" : "var(--ink)";
    if (variant === "filled") return { background: "var(--accent)", hover: "var(--accent-hover)", color: "var(--on-accent)", border: "1px solid var(--accent)" };
    if (variant === "default") return { background: "var(--surface)", hover: "var(--hover)", color: text, border: "1px solid var(--line-strong)" };
    return { background: "transparent", hover: "var(--hover)", color: text, border: plain };
  },
});

const shared = {
  "--mantine-color-body": "var(--paper)",
  "--mantine-color-text": "var(--ink)",
  "--mantine-color-bright": "var(--ink)",
  "--mantine-color-dimmed": "var(--ink-3)",
  "--mantine-color-placeholder": "var(--ink-3)",
  "--mantine-color-anchor": "var(--ink)",
  "--mantine-color-error": "var(--fail)",
  "--mantine-color-success": "var(--pass)",
  "--mantine-color-default": "var(--surface)",
  "--mantine-color-default-hover": "var(--hover)",
  "--mantine-color-default-color": "var(--ink)",
  "--mantine-color-default-border": "var(--line)",
  "--mantine-color-disabled": "var(--sunken)",
  "--mantine-color-disabled-color": "var(--ink-3)",
  "--mantine-color-disabled-border": "var(--line)",
};
export const cssVariablesResolver: CSSVariablesResolver = () => ({ variables: {}, light: shared, dark: shared });
