import { ActionIcon, useComputedColorScheme, useMantineColorScheme } from "@mantine/core";
import { SunMoon } from "lucide-react";

export function ThemeSwitch() {
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme("light", { getInitialValueInEffect: false });
  const other = scheme === "dark" ? "light" : "dark";
  return (
    <ActionIcon aria-label={`Switch to the ${other} theme`} onClick={() => setColorScheme(other)}>
      <SunMoon />
    </ActionIcon>
  );
}
