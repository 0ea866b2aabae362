/** Draws Mermaid source with the page's own colours and face. */
import mermaid from "mermaid";

function token(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

/** The drawing as SVG text. The colours are read now, so a change of theme draws again. */
export async function drawDiagram(id: string, source: string): Promise<string> {
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: "strict",
    theme: "base",
    look: "classic",
    fontFamily: token("--font-text"),
    flowchart: { htmlLabels: true, useMaxWidth: true, padding: 10 },
    themeVariables: {
      fontSize: "14px",
      background: token("--paper"),
      primaryColor: token("--surface"),
      primaryBorderColor: token("--control"),
      primaryTextColor: token("--ink"),
      secondaryColor: token("--sunken"),
      tertiaryColor: token("--sunken"),
      lineColor: token("--control"),
      textColor: token("--ink"),
      clusterBkg: token("--sunken"),
      clusterBorder: token("--line-strong"),
      edgeLabelBackground: token("--paper"),
      noteBkgColor: token("--sunken"),
      noteBorderColor: token("--line-strong"),
      noteTextColor: token("--ink"),
      actorBkg: token("--surface"),
      actorBorder: token("--control"),
      signalColor: token("--ink-2"),
      signalTextColor: token("--ink"),
    },
  });
  const { svg } = await mermaid.render(id, source);
  return svg;
}
